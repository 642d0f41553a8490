import type { FunctionDirective } from 'vue'

/** Of a form: once the script is there it says what is wrong, and not the browser. */
export const vOwnChecks: FunctionDirective<HTMLFormElement> = form => {
  form.noValidate = true
}
