// What a person must know of the draft while writing: it is not saved, was changed elsewhere, was filed, or the court asked for it.
import { formatLongDate, isCivilDate, localTimeOf } from '../../../../functions/kernel/civil-date.ts'
import { addressIn } from '../../site/language.ts'
import { paths } from '../../site/paths.ts'
import { sayArticle } from '../../words/article.ts'
import { fill } from '../../words/fill.ts'
import { refusalSaid, signInAddress } from '../kit/failure.ts'
import { h } from '../kit/h.ts'
import { notice } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { words } from './filing-words.ts'
import type { Amends, Aside } from './kept-draft.ts'
import { differingSteps } from './petition-differences.ts'
import type { Wizard } from './wizard.ts'

const { banners } = words

const act = (label: string, run: () => void) => h('button', { type: 'button', class: 'button button-quiet', onclick: () => run() }, label)

/** Filed with the id of the draft. */
export const receiptAddress = (filingId: string): string =>
  `${addressIn(pageLanguage, paths.receipt)}?ho-so=${encodeURIComponent(filingId)}`

export const amendsBanner = (amends: Amends): HTMLElement | null => {
  if (!amends) return null
  const { title, until, resend, resendBody, note } = banners.amends
  if (!isCivilDate(amends.due)) return notice('warning', resend, h('p', { class: 'quoted' }, amends.what), h('p', {}, resendBody))
  return notice(
    'warning',
    title,
    h('p', { class: 'quoted' }, amends.what),
    h('p', {}, fill(until, { day: formatLongDate(amends.due, pageLanguage), article: sayArticle(pageLanguage, amends.article) })),
    h('p', {}, note),
  )
}

/** The one banner that the state of the draft asks for; null when there is nothing to say. */
export const stateBanner = async (wizard: Wizard): Promise<HTMLElement | null> => {
  const { sync } = wizard
  switch (sync.state) {
    case 'signed-out': {
      const { title, body, action } = banners.signedOut
      return notice('warning', title, h('p', {}, body), h('p', {}, h('a', { class: 'button button-quiet', href: signInAddress() }, action)))
    }
    case 'offline': {
      const { title, body, nowhere, action } = banners.offline
      return notice(
        'warning',
        title,
        h('p', {}, sync.onDevice ? body : nowhere),
        h(
          'p',
          {},
          act(action, () => void sync.flush()),
        ),
      )
    }
    case 'changed-elsewhere': {
      const { title, body, differ, theirs, mine } = banners.changed
      const parts = sync.theirs ? differingSteps(sync.petition, sync.theirs.petition).map(step => words.steps[step]) : []
      return notice(
        'warning',
        title,
        h('p', {}, body),
        parts.length > 0 && h('p', {}, fill(differ, { parts })),
        h(
          'p',
          { class: 'button-row' },
          act(theirs, () => void sync.useTheirs().then(() => wizard.shell.redraw())),
          act(mine, () => void sync.keepMine().then(() => wizard.shell.redraw())),
        ),
      )
    }
    case 'submitted': {
      const { title, body, action } = banners.submitted
      return notice(
        'success',
        title,
        h('p', {}, body),
        h('p', {}, h('a', { class: 'button button-quiet', href: receiptAddress(sync.id) }, action)),
      )
    }
    case 'refused': {
      if (sync.failure?.reason !== 'refused') return null
      const { what, todo } = await refusalSaid(sync.failure.problem)
      return notice('error', banners.refused.title, h('p', {}, what), h('p', {}, todo))
    }
    default:
      return wizard.openedOffline && !navigator.onLine
        ? notice('information', banners.openedOffline.title, h('p', {}, banners.openedOffline.body))
        : null
  }
}

export const restoredBanner = (): HTMLElement => notice('information', banners.restored.title, h('p', {}, banners.restored.body))

export const asideBanner = (aside: Aside, swap: () => void, drop: () => void): HTMLElement =>
  notice(
    'information',
    banners.aside.title,
    h('p', {}, fill(banners.aside.body, { time: localTimeOf(aside.at) })),
    h('p', { class: 'button-row' }, act(banners.aside.action, swap), act(banners.aside.drop, drop)),
  )
