import type { Locator, Page } from 'playwright-core'
import { describe, expect, onTestFinished, test } from 'vitest'
import { newName, newOwner, newPet } from './data.ts'
import { FRONT_ENDS, IS_RENDERED, SCREENSHOTS } from './settings.ts'
import { addressIn, newContext } from './visitor.ts'

interface Reader {
  readonly page: Page
  open(path?: string): Promise<void>
  logIn(name: string, password?: string): Promise<void>
  heading(name: string): Locator
  button(name: string): Locator
  link(name: string): Locator
  text(text: string): Locator
}

/** Somebody whose browser runs no script. */
const read = async (frontEnd: string): Promise<Reader> => {
  const context = await newContext({ javaScriptEnabled: false })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const open = async (path?: string) => {
    await page.goto(addressIn(frontEnd, path))
  }
  return {
    page,
    open,
    button,
    async logIn(name, password = 'petclinic') {
      await open('login')
      await page.getByLabel('Name').fill(name)
      await page.getByLabel('Password').fill(password)
      await button('Log in').click()
    },
    heading: name => page.getByRole('heading', { name, level: 1 }),
    link: name => page.getByRole('link', { name, exact: true }),
    text: text => page.getByRole('main').getByText(text),
  }
}

const shoot = (page: Page, frontEnd: string, name: string) =>
  page.screenshot({ path: `${SCREENSHOTS}/${frontEnd}/${name}.png`, fullPage: true })

describe.skipIf(!IS_RENDERED).each(FRONT_ENDS)('%s without script', frontEnd => {
  test('shows every page', async () => {
    const one = await newOwner()
    await newPet(one, 'Leo')
    const { page, open, heading, link, text } = await read(frontEnd)
    await open()
    await page.getByRole('row').nth(10).waitFor()
    await link('Vets').click()
    await text('radiology').first().waitFor()
    await link('My clinic').click()
    await text('This page is different for everyone.').waitFor()
    await page.getByRole('main').getByRole('link', { name: 'Log in' }).click()
    await heading('Log in').waitFor()
    await open(`owners?search=${one.lastName}`)
    await link(`Ada ${one.lastName}`).click()
    await heading(`Ada ${one.lastName}`).waitFor()
    await text('Leo').waitFor()

    expect(await page.getByRole('status').count()).toBe(0)
    // What would need a script is not offered.
    expect(await page.getByRole('button').count()).toBe(0)
  })

  test('finds owners, and turns the pages of the list', async () => {
    const name = newName()
    for (let count = 0; count < 11; count++) {
      await newOwner(`N${String(count).padStart(2, '0')}`, name)
    }
    const { page, open, button, link, text } = await read(frontEnd)
    await open()
    await page.getByLabel('Last name').fill(name)
    await button('Search').click()
    await text('1–10 of 11').waitFor()
    expect(await page.getByLabel('Last name').inputValue()).toBe(name)
    await shoot(page, frontEnd, 'unscripted-owners')
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.setViewportSize({ width: 390, height: 844 })
    await shoot(page, frontEnd, 'unscripted-owners-narrow-dark')
    await button('Next').click()
    await link(`N10 ${name}`).waitFor()
    expect(await button('Next').isDisabled()).toBe(true)
    await button('Previous').click()

    await link(`N00 ${name}`).waitFor()
  })

  test('logs in and out, and keeps a note', async () => {
    const note = newName()
    const { page, logIn, heading, button, text } = await read(frontEnd)
    await logIn('helen', 'wrong')
    await page.getByRole('alert').getByText('The name or the password is wrong.').waitFor()
    await logIn('helen')
    await heading('My clinic').waitFor()
    await page.getByLabel('A note to yourself').fill(note)
    await button('Keep').click()
    await text(`Kept: ${note}`).waitFor()
    await button('Log out').click()

    await heading('Owners').waitFor()
    await page.getByRole('banner').getByRole('link', { name: 'Log in' }).waitFor()
  })

  test('enters an owner, corrects it, and adds a pet and a visit', async () => {
    const name = newName()
    const { page, logIn, open, heading, button, link, text } = await read(frontEnd)
    await logIn('sam')
    await open()
    await link('Add an owner').click()
    await page.getByLabel('First name').fill('Ada')
    await page.getByLabel('Last name').fill(name)
    await page.getByLabel('Address').fill('1 Elm St.')
    await page.getByLabel('City').fill('Madison')
    await page.getByLabel('Telephone').fill('6085550000')
    await button('Save').click()
    await heading(`Ada ${name}`).waitFor()
    await link('Edit').click()
    await page.getByLabel('City').fill('Monona')
    await button('Save').click()
    await text('1 Elm St., Monona').waitFor()

    await button('Add a pet').click()
    await page.getByLabel('Name').fill('Leo')
    await page.getByLabel('Born').fill('2020-02-03')
    await page.getByLabel('Kind').selectOption('dog')
    await shoot(page, frontEnd, 'unscripted-pet')
    await button('Save').click()
    await text('born Feb 3, 2020').waitFor()
    await button('Book a visit for Leo').click()
    await page.getByLabel('Day').fill('2030-01-02')
    await page.getByLabel('What for').fill('teeth')
    await button('Save').click()

    await text('teeth').waitFor()
    expect(page.url()).toMatch(/\/owners\/\d+$/)
    await shoot(page, frontEnd, 'unscripted-owner')
  })

  test('renames an owner, corrects a pet, and takes a visit back', async () => {
    const one = await newOwner()
    await newPet(one, 'Leo')
    const { page, logIn, open, heading, button, text } = await read(frontEnd)
    await logIn('sam')
    await open(`owners/${one.id}`)
    await button('Rename').click()
    await page.getByLabel('First name').fill('Augusta')
    await button('Save').click()
    await heading(`Augusta ${one.lastName}`).waitFor()

    await button('Edit Leo').click()
    await page.getByLabel('Born').fill('2021-05-06')
    await page.getByLabel('Kind').selectOption('hamster')
    await button('Save').click()
    await text('born May 6, 2021').waitFor()
    await page.getByRole('region', { name: 'Pets' }).getByText('hamster').waitFor()

    await button('Book a visit for Leo').click()
    await page.getByLabel('Day').fill('2030-01-02')
    await page.getByLabel('What for').fill('teeth')
    await button('Save').click()
    await button('Take back the visit of Leo: teeth').click()

    await page.getByRole('region', { name: 'Visits' }).getByText('None.').waitFor()
    expect(await text('teeth').count()).toBe(0)
    expect(page.url()).toMatch(/\/owners\/\d+$/)
  })

  test('shows a pet to the waiting room, and calls it in', async () => {
    const one = await newOwner()
    await newPet(one, 'Leo')
    const { page, logIn, open, heading, button, link, text } = await read(frontEnd)
    await logIn('sam')
    await open(`owners/${one.id}`)
    await button('Show Leo to the waiting room').click()
    await heading('Waiting room').waitFor()
    await text(`Ada ${one.lastName}`).waitFor()
    await open(`owners/${one.id}`)
    await button('Show Leo to the waiting room').click()
    await page.getByRole('alert').getByText('Leo is in the waiting room already.').waitFor()
    await button('Log out').click()

    await logIn('helen')
    await link('Waiting room').click()
    await shoot(page, frontEnd, 'unscripted-waiting')
    const leo = page.getByRole('listitem').filter({ hasText: one.lastName })
    await leo.getByRole('button', { name: 'Call in Leo' }).click()
    await heading('Waiting room').waitFor()
    expect(await leo.count()).toBe(0)
  })

  test('says what is wrong with which field, and keeps what was typed', async () => {
    const one = await newOwner()
    await newPet(one, 'Leo')
    const { page, logIn, open, button, text } = await read(frontEnd)
    await logIn('sam')
    await open(`owners/${one.id}`)
    await button('Add a pet').click()
    await page.getByLabel('Name').fill('Rex')
    await page.getByLabel('Born').fill('2999-01-01')
    await page.getByLabel('Kind').selectOption('dog')
    const refused = page.waitForResponse(answer => answer.request().method() === 'POST')
    await button('Save').click()
    expect((await refused).status()).toBe(422)
    await page.getByRole('form', { name: 'Add a pet' }).getByText('past or in the present').waitFor()
    expect(await page.getByLabel('Name').inputValue()).toBe('Rex')
    expect(await page.getByLabel('Born').inputValue()).toBe('2999-01-01')
    expect(await page.getByLabel('Kind').locator('option:checked').innerText()).toBe('dog')
    await shoot(page, frontEnd, 'unscripted-wrong')

    await page.getByLabel('Name').fill('leo')
    await page.getByLabel('Born').fill('2020-01-01')
    await button('Save').click()
    await page.getByRole('form', { name: 'Add a pet' }).locator('.wrong').waitFor()
    expect(await page.getByLabel('Name').inputValue()).toBe('leo')

    await page.getByLabel('Name').fill('Rex')
    await button('Save').click()
    await text('born Jan 1, 2020').waitFor()
  })

  test('keeps what was typed on every other form, too', async () => {
    const one = await newOwner()
    await newPet(one, 'Leo')
    const { page, logIn, open, button } = await read(frontEnd)
    await logIn('sam')
    const blank = async (label: string) => {
      await page.getByLabel(label).fill('  ')
      await button('Save').click()
      await page.locator('.wrong').waitFor()
    }
    await open('owners/new')
    await page.getByLabel('First name').fill('Ada')
    await page.getByLabel('Address').fill('1 "Elm" <St.>')
    await page.getByLabel('Telephone').fill('6085550000')
    await page.getByLabel('City').fill('Madison')
    await blank('Last name')
    expect(await page.getByLabel('Address').inputValue()).toBe('1 "Elm" <St.>')
    await open(`owners/${one.id}/edit`)
    await page.getByLabel('City').fill('Monona')
    await blank('Address')
    expect(await page.getByLabel('City').inputValue()).toBe('Monona')
    await open(`owners/${one.id}?open=rename`)
    await page.getByLabel('First name').fill('Augusta')
    await blank('Last name')
    expect(await page.getByLabel('First name').inputValue()).toBe('Augusta')
    await open(`owners/${one.id}`)
    await button('Edit Leo').click()
    await page.getByLabel('Born').fill('2019-04-05')
    await blank('Name')
    expect(await page.getByLabel('Born').inputValue()).toBe('2019-04-05')
    await open(`owners/${one.id}`)
    await button('Book a visit for Leo').click()
    await page.getByLabel('Day').fill('2030-04-05')
    await blank('What for')
    expect(await page.getByLabel('Day').inputValue()).toBe('2030-04-05')
  })

  test('says on a page that something is not allowed', async () => {
    const one = await newOwner()
    const { page, logIn, open, heading, button } = await read(frontEnd)
    await logIn('george')
    await open(`owners/${one.id}/edit`)
    await page.getByLabel('City').fill('Monona')
    const refused = page.waitForResponse(answer => answer.request().method() === 'POST')
    await button('Save').click()

    expect((await refused).status()).toBe(403)
    await page.getByRole('alert').getByText('You may not do this.').waitFor()
    await heading('Edit an owner').waitFor()
  })
})
