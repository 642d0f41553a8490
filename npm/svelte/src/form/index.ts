export { type FieldProps, type UsedForm, type UseForm, useForm } from './useForm.ts'
