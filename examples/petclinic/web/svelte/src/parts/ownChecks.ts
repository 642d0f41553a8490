/** Of a form: once the script is there it says what is wrong, and not the browser. */
export const ownChecks = (form: HTMLFormElement): void => {
  form.noValidate = true
}
