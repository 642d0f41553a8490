export { renderPage } from './renderPage.ts'
