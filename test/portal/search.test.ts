// Search on the running portal: a judgment is found within a minute of its publication, everywhere, and nowhere once it is taken down.
import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { z } from 'zod/mini'
import { type PortalClient, textOf } from '../../demonstration/portal-client.ts'
import { cardFile, cardFileKey, overview, overviewKey, yearColumns, yearKey } from '../../functions/search/register.ts'
import { feedKey, feedsOf } from '../../functions/search/register-feed.ts'
import { listPath } from '../../functions/search/register-pages.ts'
import { searchAnswer } from '../../functions/search/search-form.ts'
import { judgmentEntry, wordsOf } from '../judgments/made-judgment.ts'
import { officer } from './people.ts'

const { origin } = inject('portal')
let clerk: PortalClient
let judge: PortalClient

beforeAll(async () => {
  ;[clerk, judge] = await Promise.all([officer(origin, 'thukytinh', 'clerk'), officer(origin, 'thamphantinh', 'judge')])
})

const patienceSeconds = 120
const court = 'NA-T'
const token = (): string => `tu${crypto.randomUUID().replaceAll('-', '').slice(0, 16)}`
const newNumber = (): string => `${10_000 + Math.floor(Math.random() * 89_999)}/2026/DS-ST`

const atDesk = z.object({ version: z.number(), state: z.string() })
const act = async (by: PortalClient, id: string, door: string, body: object = {}) => {
  const { version } = atDesk.parse(await by.get(`/api/desk/judgments/${id}`))
  await by.post(`/api/desk/judgments/${id}/${door}`, { version, ...body })
}

const publish = async (word: string, number: string): Promise<string> => {
  const id = textOf(await clerk.post('/api/desk/judgments', judgmentEntry(number, word)), 'id')
  await act(clerk, id, 'review')
  await act(judge, id, 'approval', { dismissals: [] })
  await clerk.until(`/api/desk/judgments/${id}`, value => value.state === 'published', patienceSeconds)
  return id
}

const search = async (body: object) => {
  const answer = await fetch(`${origin}/api/judgments/search`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-cua-cong': '1' },
    body: JSON.stringify(body),
  })
  expect(answer.status).toBe(200)
  return searchAnswer.parse(await answer.json())
}
const idsFor = async (body: object): Promise<string[]> => (await search(body)).results.map(({ card }) => card.id)

const until = async (what: string, holds: () => Promise<boolean>): Promise<number> => {
  const began = Date.now()
  while (Date.now() - began < patienceSeconds * 1000) {
    if (await holds()) return Date.now() - began
    await pause(500)
  }
  throw new Error(`not within ${patienceSeconds} s: ${what}`)
}

const fileText = async (path: string): Promise<string> => {
  const answer = await fetch(origin + path)
  return answer.status === 200 ? answer.text() : ''
}

/** Every card of the register of a year. */
const cardsOf = async (year: number): Promise<string[]> => {
  const columns = yearColumns.parse(JSON.parse(await fileText(`/${yearKey(year)}`)))
  const files = Array.from({ length: Math.ceil(columns.day.length / columns.cardsAFile) }, (_, file) =>
    fileText(`/${cardFileKey(year, file)}`),
  )
  return (await Promise.all(files)).flatMap(text => cardFile.parse(JSON.parse(text)).cards.flatMap(card => (card ? [card.id] : [])))
}

/** All list pages of the court in the year, in both languages. */
const listed = async (year: number): Promise<string> => {
  const pages: string[] = []
  for (let page = 1; page < 50; page += 1) {
    const text = await fileText(listPath(court, year, page))
    if (text === '') break
    pages.push(text, await fileText(`/en${listPath(court, year, page)}`))
  }
  return pages.join('\n')
}

describe('a published judgment', () => {
  it('is found, listed and told of within a minute; taken down, it is nowhere', async () => {
    const word = token()
    const number = newNumber()
    const id = await publish(word, number)
    const found = await until('found by its word', async () => (await idsFor({ text: word })).includes(id))
    expect(found).toBeLessThan(patienceSeconds * 1000)
    expect((await idsFor({ text: number }))[0]).toBe(id)
    expect(await idsFor({ text: `"${wordsOf(word)}"`, courts: [court], kind: 'DS' })).toEqual([id])
    expect(await idsFor({ text: word, courts: ['NA-KV01'] })).toEqual([])
    expect(await idsFor({ text: word, kind: 'HS' })).toEqual([])

    const [result] = (await search({ text: word })).results
    const year = Number(result?.card.date.slice(0, 4))
    const feeds = feedsOf({ courtCode: court, kind: 'DS' }).map(filter => `/${feedKey(filter)}`)
    await until('listed everywhere', async () => {
      const texts = [await listed(year), ...(await Promise.all(feeds.map(fileText)))]
      return texts.every(text => text.includes(id)) && (await cardsOf(year)).includes(id)
    })
    const { years } = overview.parse(JSON.parse(await fileText(`/${overviewKey}`)))
    expect(years.find(each => each.year === year)?.cells.some(cell => cell.court === court && cell.kind === 'DS')).toBe(true)
    expect(await fileText('/danh-muc-ban-an')).toContain(listPath(court, year, 1))
    const similar = z
      .object({ similar: z.array(z.object({ id: z.string() })) })
      .parse(JSON.parse(await fileText(`/register/similar/${id}.json`)))
    expect(similar.similar.every(each => each.id !== id)).toBe(true)

    await act(clerk, id, 'takedown', { reason: 'Đương sự yêu cầu.', isUrgent: false })
    await act(judge, id, 'takedown-decision', { isAgreed: true })
    await until('nowhere', async () => {
      const texts = [await listed(year), await fileText(`/register/similar/${id}.json`), ...(await Promise.all(feeds.map(fileText)))]
      const isListed = texts.some(text => text.includes(id) || text.includes(word)) || (await cardsOf(year)).includes(id)
      return !isListed && (await idsFor({ text: word })).length === 0
    })
  })

  it('answers whatever is typed', async () => {
    for (const text of ['', '"', 'NEAR(', '-', 'OR OR', '*', '\u0000', 'ly hôn AND', '👩‍⚖️', 'a'.repeat(300)]) {
      const { results } = await search({ text })
      expect(results.length).toBeLessThanOrEqual(10)
    }
  })

  it('refuses what no form sends', async () => {
    const answer = await fetch(`${origin}/api/judgments/search`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-cua-cong': '1' },
      body: JSON.stringify({ text: 'a'.repeat(301) }),
    })
    expect(answer.status).toBe(422)
  })
})
