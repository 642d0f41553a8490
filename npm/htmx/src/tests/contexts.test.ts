// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest'
import {
  contexts,
  problems,
} from '../../../../mizan-jakarta-codegen/src/test/resources/io/mizan/codegen/clinic/htmx/contexts.js'

describe('the attributes of a generated context', () => {
  beforeEach(() => document.body.replaceChildren())

  test.each(['bookshop', 'hell', 'nothing', 'odd'])('are there whatever its names are: %s', async name => {
    const contract = await import(
      `../../../../mizan-jakarta-codegen/src/test/resources/io/mizan/codegen/${name}/htmx/contexts.js`
    )
    expect(contract.contexts).toBeTypeOf('object')
    expect(contract.problems()).toEqual([])
  })

  test('are text in a tag, which nothing in a value ends', () => {
    const name = `"'><script>&`
    document.body.innerHTML = `<p ${contexts.pet({ kind: 'DOG', name })}></p>`

    const shown = document.body.firstElementChild
    expect(document.body.children).toHaveLength(1)
    expect(JSON.parse(`${shown?.getAttribute('mizan-params')}`)).toEqual({ kind: 'DOG', name })
    expect(problems()).toEqual([])
  })

  test('are members of an object, for what takes such', () => {
    expect({ ...contexts.owner({ ownerId: 2n ** 60n }) }).toEqual({
      'mizan-context': 'owner',
      'mizan-params': '{"owner_id":"1152921504606846976"}',
    })
    expect({ ...contexts.ownerList() }).toEqual({ 'mizan-context': 'owner_list' })
  })

  test('are refused where a number is not exact or nothing is there', () => {
    expect(() => contexts.owner({ ownerId: 2 ** 60 })).toThrow(TypeError)
    expect(() => contexts.owner({ ownerId: 1.5 })).toThrow(TypeError)
    // @ts-expect-error: it has to be there
    expect(() => contexts.owner({})).toThrow('owner_id')
    // @ts-expect-error: no such kind
    contexts.pet({ kind: 'COW', name: 'x' })
    // @ts-expect-error: no such context
    expect(contexts.ownr).toBeUndefined()
  })
})

describe('the problems of a page', () => {
  beforeEach(() => {
    document.body.innerHTML = `
      <p mizan-context="owner" mizan-params='{"owner_id": 5}'></p>
      <p mizan-context="owner"></p>
      <p mizan-context="ownr"></p>
      <p mizan-context="owner" mizan-params='{"ownerId": 5}'></p>
      <p mizan-context="owner_list" mizan-params='{"page": 5}'></p>
      <p mizan-context="owner" mizan-params="5"></p>
      <p mizan-context="owner" mizan-params="{owner_id}"></p>
      <p mizan-params="{}"></p>`
  })

  test('are names that no context has, and what is not readable', () => {
    expect(problems().map(({ message }) => message)).toEqual([
      "there is no context 'ownr'",
      "the context 'owner' has no parameter 'ownerId'; it has owner_id",
      "the context 'owner_list' has no parameter 'page'; it has none",
      'mizan-params is no object in JSON: 5',
      'mizan-params is no object in JSON: {owner_id}',
      'mizan-params without a mizan-context',
    ])
  })

  test('are told of the elements themselves', () => {
    const [first] = problems()
    expect(first?.element).toBe(document.body.children[2])
    expect(problems(document.createElement('p'))).toEqual([])
  })
})
