import { parseAst } from 'vite'
import { expect, test } from 'vitest'
import { moduleState } from '../vite/moduleState.ts'

test.each([
  ['let count = 0; export const next = () => ++count', ['count']],
  ['export let user; export function login(it) { user = it }', ['user']],
  ['const seen = new Map()', ['seen']],
  ['export const store = writable(0), other = 1', ['store']],
  ['const user = ref(null)', ['user']],
  ['let count = 0; count = 1', []],
  ['const names = ["a"]; const one = () => { let two = 1; two = 2; return two }', []],
  ['let name; const one = () => { let name; name = 2 }', []],
  ['export default 5', []],
  ['const { a } = b()', []],
])('of %s', (code, state) => {
  expect(moduleState(parseAst(code))).toEqual(state)
})
