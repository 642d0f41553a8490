export { renderPage } from './renderPage.tsx'
