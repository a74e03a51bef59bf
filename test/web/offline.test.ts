// What the service worker may keep, and what it must never touch.
import { describe, expect, it } from 'vitest'
import { handled } from '../../web/src/offline/handled.ts'

const origin = 'https://cua-cong.example'
const kept = { pages: ['/', '/en', '/xac-minh', '/en/xac-minh'] }
const asked = (path: string, mode = 'navigate', method = 'GET') => handled(kept, method, mode, new URL(path, origin), origin)

describe('the service worker', () => {
  it.each(['/', '/en', '/en/', '/xac-minh', '/xac-minh/', '/xac-minh?ma=NA-7K3MP2XA5TV', '/en/xac-minh'])(
    'keeps the listed page %s',
    path => {
      expect(asked(path)).toBe('kept-page')
    },
  )

  it.each(['/lich-xet-xu', '/ban-an/12-2026', '/huong-dan', '/en/ban-lam-viec'])(
    'shows %s from the network only, else the offline page',
    path => {
      expect(asked(path)).toBe('other-page')
    },
  )

  it('keeps files whose address carries the hash of their content', () => {
    expect(asked('/_astro/Layout.vaiyWIRw.css', 'no-cors')).toBe('from-cache')
  })

  it.each(['/api/session', '/api/filings/1', '/api', '/_local/people'])('leaves %s alone, opened as a page or fetched', path => {
    expect(asked(path)).toBe('untouched')
    expect(asked(path, 'cors')).toBe('untouched')
  })

  it.each(['/status/3f2a.json', '/lich-xet-xu/2026-11-27.json', '/ban-an/chi-muc.json'])('never stores the data file %s', path => {
    expect(asked(path, 'cors')).toBe('untouched')
  })

  it('asks the network for the keys of receipts, and keeps them for when there is none', () => {
    expect(asked('/keys/receipts.json', 'cors')).toBe('fresh-or-kept')
    expect(asked('/keys/others.json', 'cors')).toBe('untouched')
    expect(asked('/keys/receipts.json', 'cors', 'POST')).toBe('untouched')
  })

  it('leaves writing and other origins alone', () => {
    expect(asked('/xac-minh', 'navigate', 'POST')).toBe('untouched')
    expect(handled(kept, 'GET', 'no-cors', new URL('https://other.example/_astro/x.js'), origin)).toBe('untouched')
  })
})
