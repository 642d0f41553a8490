/** The digest of what a server has left to the browser because its data did not come with the page. */
export const LEFT = 'left'
