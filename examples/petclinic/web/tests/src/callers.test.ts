import { describe, expect, test } from 'vitest'
import { newName } from './data.ts'
import { FRONT_ENDS, ROOT } from './settings.ts'
import { visit } from './visitor.ts'

describe.each(FRONT_ENDS)('%s: who is asking', frontEnd => {
  test('is nobody at first, and is told to log in', async () => {
    const { page, open, link, heading } = await visit(frontEnd)
    await open('mine')
    await page.getByText('This page is different for everyone.').waitFor()
    await page.getByRole('main').getByRole('link', { name: 'Log in' }).click()

    await heading('Log in').waitFor()
    expect(await link('Add an owner').count()).toBe(0)
  })

  test('is not let in with a wrong password', async () => {
    const { page, open, button, alert } = await visit(frontEnd)
    await open('login')
    await page.getByLabel('Name').fill('sam')
    await page.getByLabel('Password').fill('wrong')
    await button('Log in').click()

    await alert('The name or the password is wrong.').waitFor()
    await page.getByRole('banner').getByRole('link', { name: 'Log in' }).waitFor()
  })

  test('has a page of his own, of which the next one sees nothing', async () => {
    const secret = newName()
    const { page, logIn, button, idle } = await visit(frontEnd)
    await logIn('george')
    await page.getByRole('main').getByText('Leo').waitFor()
    await page.getByLabel('A note to yourself').fill(secret)
    await button('Keep').click()
    await page.getByText(`Kept: ${secret}`).waitFor()

    await button('Log out').click()
    await page.getByText('This page is different for everyone.').waitFor()
    expect(await page.locator('body').innerText()).not.toMatch(new RegExp(`${secret}|george|Leo`))

    await logIn('helen')
    await page.getByText('Visits today').waitFor()
    await idle()
    expect(await page.locator('body').innerText()).not.toMatch(new RegExp(`${secret}|george|Leo`))
    expect(await page.getByLabel('A note to yourself').inputValue()).not.toBe(secret)
  })

  test('leaves the other tabs with whom he leaves this one', async () => {
    const first = await visit(frontEnd)
    await first.logIn('george')
    const second = await first.secondTab()
    await second.open('mine')
    await second.page.getByRole('main').getByText('Leo').waitFor()
    await first.button('Log out').click()

    await second.page.getByText('This page is different for everyone.').waitFor()
    expect(await second.page.locator('body').innerText()).not.toMatch(/george|Leo/)
    await second.page.getByRole('banner').getByRole('link', { name: 'Log in' }).waitFor()
  })

  test('is noticed by the first answer, where the page was not told', async () => {
    const { page, logIn, idle } = await visit(frontEnd)
    await logIn('george')
    await page.getByRole('main').getByText('Leo').waitFor()
    // Somebody else logs in, in a tab that has no script.
    const body = { form: { name: 'helen', password: 'petclinic' } }
    expect((await page.context().request.post(`${ROOT}login`, body)).ok()).toBe(true)
    // What is shown is asked for again.
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))

    await page.getByRole('banner').getByText('helen', { exact: true }).waitFor()
    await page.getByText('Visits today').waitFor()
    await idle()
    expect(await page.locator('body').innerText()).not.toMatch(/george|Leo/)
  })
})
