export { connect } from './connect.ts'
export { logIn, logOut } from './login.ts'
export { addressOf, onRoute, type Route, routeNow } from './route.ts'
export { explain, language, shortDate, today } from './words.ts'
