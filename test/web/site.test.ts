// The built site, and a sample of every published page: in both languages, valid, without anything inline, without a dead link, without a third party.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { HtmlValidate } from 'html-validate'
import { beforeAll, describe, expect, it } from 'vitest'
import { fillShell } from '../../functions/kernel/published-page.ts'
import { keptSiteOf } from '../../web/src/offline/build-worker.ts'
import { addressIn, languages } from '../../web/src/site/language.ts'
import { builtSite } from '../support/built-portal.ts'
import { isPublishedLater, publishedSamples } from './published-samples.ts'

let dist: string
const html = new Map<string, string>()
/** `hearing-day/vi` → the shell. */
const shells = new Map<string, string>()

beforeAll(async () => {
  dist = await builtSite()
  for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.html'))) {
    const page = readFileSync(join(dist, file), 'utf8')
    if (file.startsWith('_shell/')) shells.set(file.slice('_shell/'.length, -'/index.html'.length), page)
    else html.set(`/${file.replace(/\/?index\.html$/, '')}`, page)
  }
  for (const { shell, address, slots } of publishedSamples)
    for (const language of languages)
      html.set(addressIn(language, address), fillShell(shells.get(`${shell}/${language}`) ?? '', slots(language)))
})

/** What is wrong, page by page; an empty list is the wish. */
function findings(find: (page: string, address: string) => readonly string[]): string[] {
  return [...html].flatMap(([address, page]) => find(page, address).map(finding => `${address}: ${finding}`))
}

const matches = (page: string, pattern: RegExp): string[] => [...page.matchAll(pattern)].map(match => match[1] ?? match[0])
const attributes = (page: string, name: string): string[] => matches(page, new RegExp(`<[^>]*\\s${name}="([^"]*)"`, 'g'))

describe('the built site', () => {
  it('has a sample of every page that is published later, so that what follows holds for those too', () => {
    const sampled = publishedSamples.flatMap(({ shell }) => languages.map(language => `${shell}/${language}`))
    expect([...shells.keys()].sort()).toEqual([...new Set(sampled)].sort())
    expect(findings(page => matches(page, /⟦[^⟧]*⟧|<!--[#/]\w+-->/g))).toEqual([])
  })

  it('has every page in both languages', () => {
    const addresses = [...html.keys()].filter(address => address !== '/404.html')
    const vietnamese = addresses.filter(address => !/^\/en(\/|$)/.test(address))
    const english = addresses.filter(address => /^\/en(\/|$)/.test(address)).map(address => address.replace(/^\/en(?=\/|$)/, '') || '/')
    expect(vietnamese.length).toBeGreaterThan(10)
    expect(english.sort()).toEqual(vietnamese.sort())
  })

  it('names the language, one title and one main heading on every page', () => {
    const wrong = findings((page, address) => {
      const language = /^\/en(\/|$)/.test(address) ? 'en' : 'vi'
      return [
        page.includes(`<html lang="${language}"`) ? '' : 'wrong lang',
        matches(page, /<h1[\s>]/g).length === 1 ? '' : 'not one h1',
        matches(page, /<title>[^<]+<\/title>/g).length === 1 ? '' : 'not one title',
      ].filter(finding => finding !== '')
    })
    expect(wrong).toEqual([])
  })

  it('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        // A folded table loses its roles in some browsers, so they are written out.
        'no-redundant-role': 'off',
        'form-dup-name': ['error', { shared: ['radio', 'button', 'reset', 'submit', 'checkbox'] }],
      },
    })
    const wrong: string[] = []
    for (const [address, page] of html) {
      const report = await validator.validateString(page)
      for (const result of report.results)
        for (const message of result.messages) wrong.push(`${address}: ${message.ruleId} ${message.message}`)
    }
    expect(wrong).toEqual([])
  })

  it('carries no inline script, style or handler, so that the security policy needs no exception', () => {
    const wrong = findings(page => [
      ...matches(page, /<script(?![^>]*\ssrc=)[^>]*>/g),
      ...matches(page, /<style[\s>]/g),
      ...matches(page, /<[^>]+\sstyle="[^"]*"/g),
      ...matches(page, /<[^>]+\son\w+="[^"]*"/g),
      ...matches(page, /href="javascript:[^"]*"/g),
    ])
    expect(wrong).toEqual([])
  })

  it('links only to pages, fragments and files that exist', () => {
    const wrong = findings((page, address) =>
      [...attributes(page, 'href'), ...attributes(page, 'src')].filter(link => {
        const target = new URL(link, `https://site.example${address}`)
        if (target.hostname !== 'site.example' || target.pathname.startsWith('/api/')) return false
        const path = decodeURIComponent(target.pathname).replace(/(?<=.)\/$/, '')
        if (path.startsWith('/judgments/')) return !/^\/judgments\/[0-9a-z]{20}\.(?:json|pdf)$/.test(path)
        if (isPublishedLater(path)) return false
        const found = html.get(path)
        if (found === undefined) return !/\.\w+$/.test(path) || !existsSync(join(dist, path))
        const fragment = decodeURIComponent(target.hash.slice(1))
        return fragment !== '' && !found.includes(` id="${fragment}"`)
      }),
    )
    // A page that is missing is linked from every header: name it once.
    expect([...new Set(wrong.map(finding => finding.split(': ')[1]))]).toEqual([])
  })

  it('asks nothing of a third party', () => {
    const wrong = findings(page => [
      ...attributes(page, 'src').filter(link => /^(https?:)?\/\//.test(link)),
      ...matches(page, /<link[^>]*\shref="((?:https?:)?\/\/[^"]*)"/g),
    ])
    const styles = readdirSync(join(dist, '_astro')).filter(file => file.endsWith('.css'))
    const foreign = styles.filter(file => /url\(["']?(https?:)?\/\//.test(readFileSync(join(dist, '_astro', file), 'utf8')))
    expect([...wrong, ...foreign]).toEqual([])
  })

  it('answers every common question on the help page, with an address for each', () => {
    for (const language of languages) {
      const page = html.get(language === 'vi' ? '/huong-dan' : '/en/huong-dan') ?? ''
      expect(matches(page, /<article class="question" id="(q\d+)"/g)).toHaveLength(44)
    }
  })

  it('says of every commune which court it has or that this is not known', () => {
    const page = html.get('/toa-an') ?? ''
    expect(matches(page, /<dd[^>]*>(?:Khu vực \d+|Chưa có dữ liệu)<\/dd>/g)).toHaveLength(130)
  })
})

describe('what is kept for offline', () => {
  it('holds the offline page in both languages before anything else, and no data', () => {
    const kept = keptSiteOf(dist)
    expect(kept.first.slice(0, 2)).toEqual(['/mat-ket-noi', '/en/mat-ket-noi'])
    const all = [...kept.first, ...kept.rest]
    expect(all.filter(address => /^\/(api|status|ban-an|lich-xet-xu)/.test(address) || address.endsWith('.json'))).toEqual([])
    expect(all.filter(address => address.endsWith('.woff2'))).toHaveLength(4)
  })

  it('is named by its content, so that a change reaches every device', () => {
    const version = keptSiteOf(dist).version
    expect(readFileSync(join(dist, 'sw.js'), 'utf8')).toContain(version)
    expect(keptSiteOf(dist).version).toBe(version)
  })
})
