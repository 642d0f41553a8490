import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { newName, newOwner, newPet } from './data.ts'
import { FRONT_ENDS, ROOT } from './settings.ts'
import { visit } from './visitor.ts'

/** Without the full stop that the validator of Open Liberty, an older one, has at the end of some sentences in German. */
const withoutStop = (message: string) => message.replace(/\.$/, '')

/** What the server says of the arguments of a call that this page makes. */
const refused = async (page: Page, fn: string, args: object) => {
  const problem = await page.evaluate(
    async ([address, body]) => {
      const headers = { 'Content-Type': 'application/json' }
      const answer = await fetch(address, { method: 'POST', headers, body })
      return (await answer.json()) as { errors: { pointer: string; message: string }[] }
    },
    [`${ROOT}api/mizan/call/`, JSON.stringify({ fn, args })] as const,
  )
  return Object.fromEntries(problem.errors.map(({ pointer, message }) => [pointer, withoutStop(message)]))
}

/** What is said to be wrong with an input, by the element that it names as its description. */
const wrongWith = async (input: Locator) => {
  await expect.poll(() => input.getAttribute('aria-invalid')).toBe('true')
  const id = await input.getAttribute('aria-describedby')
  return input.page().locator(`[id="${id}"]`).innerText()
}

describe.each(FRONT_ENDS)('%s: a form', frontEnd => {
  test('enters an owner, whose page is then shown', async () => {
    const name = newName()
    const { page, as, open, button, heading, link } = await visit(frontEnd)
    await as('helen')
    await open()
    await link('Add an owner').click()
    await page.getByLabel('First name').fill('Ada')
    await page.getByLabel('Last name').fill(name)
    await page.getByLabel('Address').fill('1 Elm St.')
    await page.getByLabel('City').fill('Madison')
    await page.getByLabel('Telephone').fill('6085550000')
    await button('Save').click()

    await heading(`Ada ${name}`).waitFor()
    await page.getByText('1 Elm St., Madison').waitFor()
  })

  test('that is wrong says where, and is not sent', async () => {
    const { page, calls, as, open, button, quiet, idle } = await visit(frontEnd)
    await as('sam')
    await open('owners/new')
    await page.getByLabel('First name').fill('Ada')
    await page.getByLabel('Telephone').fill('12')
    await quiet()
    await button('Save').click()

    expect(await wrongWith(page.getByLabel('Last name'))).toBe('must not be blank')
    expect(await wrongWith(page.getByLabel('Telephone'))).toBe('must be 4 to 20 digits')
    expect(await page.getByLabel('First name').getAttribute('aria-invalid')).not.toBe('true')
    await idle()
    expect(calls).toEqual([])

    await page.getByLabel('Telephone').fill('6085550000')
    await expect.poll(() => page.getByLabel('Telephone').getAttribute('aria-invalid')).not.toBe('true')
  })

  test('shows beside a field what only the server finds', async () => {
    const one = await newOwner()
    const { page, calls, as, open, button, quiet } = await visit(frontEnd)
    await as('sam')
    await open(`owners/${one.id}`)
    await button('Add a pet').click()
    const form = page.getByRole('form', { name: 'Add a pet' })
    await form.getByLabel('Name').fill('Leo')
    await form.getByLabel('Born').fill('2999-01-01')
    await quiet()
    await form.getByRole('button', { name: 'Save' }).click()

    expect(await wrongWith(form.getByLabel('Born'))).toBe('must be a date in the past or in the present')
    expect((await calls[0]?.response())?.status()).toBe(422)
    expect(await form.getByLabel('Name').inputValue()).toBe('Leo')
  })

  test('says in German what is wrong, in the words of the server', async () => {
    const one = await newOwner()
    const { page, as, open, button } = await visit(frontEnd, 'de-AT')
    await as('sam')
    await open('owners/new')
    // A browser lets nobody type more than there may be.
    await page.getByLabel('Last name').evaluate(input => input.removeAttribute('maxlength'))
    await page.getByLabel('Last name').fill('x'.repeat(31))
    await page.getByLabel('Telephone').fill('12')
    await button('Save').click()
    const found = {
      '/args/address': await wrongWith(page.getByLabel('Address')),
      '/args/last_name': await wrongWith(page.getByLabel('Last name')),
      '/args/telephone': await wrongWith(page.getByLabel('Telephone')),
    }
    const args = { first_name: 'Ada', last_name: 'x'.repeat(31), address: '', city: 'Madison', telephone: '12' }

    expect(found).toEqual(await refused(page, 'create_owner', args))
    expect(found['/args/address']).toBe('darf nicht leer sein')
    expect(found['/args/telephone']).toBe('muss aus 4 bis 20 Ziffern bestehen')

    await open(`owners/${one.id}`)
    await button('Add a pet').click()
    await page.getByLabel('Name').fill('Leo')
    await page.getByLabel('Born').fill('2999-01-01')
    await button('Save').click()

    expect(withoutStop(await wrongWith(page.getByLabel('Born')))).toBe(
      'muss ein Datum in der Vergangenheit oder in der Gegenwart sein',
    )
  })

  test('shows an error that the function declares', async () => {
    const one = await newOwner()
    await newPet(one, 'Leo')
    const { page, as, open, button, alert, region } = await visit(frontEnd)
    await as('sam')
    await open(`owners/${one.id}`)
    await button('Add a pet').click()
    const form = page.getByRole('form', { name: 'Add a pet' })
    await form.getByLabel('Name').fill('leo')
    await form.getByLabel('Born').fill('2020-01-01')
    await form.getByLabel('Kind').selectOption('dog')
    await form.getByRole('button', { name: 'Save' }).click()
    await alert('The owner has a pet named leo already.').waitFor()

    await form.getByLabel('Name').fill('Rex')
    await form.getByRole('button', { name: 'Save' }).click()
    await region('Pets').getByText('Rex', { exact: true }).waitFor()
    expect(await form.count()).toBe(0)
  })

  test('holds what there is, and corrects it', async () => {
    const one = await newOwner()
    await newPet(one, 'Leo')
    const { page, as, open, button, link, region } = await visit(frontEnd)
    await as('sam')
    await open(`owners/${one.id}`)
    await link('Edit').click()
    expect(await page.getByLabel('Last name').inputValue()).toBe(one.lastName)
    await page.getByLabel('City').fill('Monona')
    await button('Save').click()
    await page.getByText('1 Elm St., Monona').waitFor()

    await button('Edit Leo').click()
    const form = page.getByRole('form', { name: 'Edit Leo' })
    expect(await form.getByLabel('Born').inputValue()).toBe('2020-02-03')
    await form.getByLabel('Name').fill('Leonard')
    await form.getByRole('button', { name: 'Save' }).click()
    await region('Pets').getByText('Leonard', { exact: true }).waitFor()
  })
})
