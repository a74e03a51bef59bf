// The page that writes a petition: opens the draft of the address and leads from page to page; the address always names the page.
import { addressIn } from '../../site/language.ts'
import { paths } from '../../site/paths.ts'
import type { Failure } from '../kit/api.ts'
import { failureNotice, showFailure, signInAddress } from '../kit/failure.ts'
import { fillPlace, h, placeById } from '../kit/h.ts'
import { kitWords } from '../kit/kit-words.ts'
import { notice } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { whileWaiting } from '../kit/wait.ts'
import { receiptAddress } from './draft-banners.ts'
import { showDraftState } from './draft-state.ts'
import { words } from './filing-words.ts'
import { type Opened, openDraft } from './open-draft.ts'
import { type MakePage, type PageView, Wizard } from './wizard.ts'
import { makeFrame } from './wizard-frame.ts'
import { type PageName, pageAfter, pageNamed, pageOfField, pagesOf } from './wizard-pages.ts'

const place = placeById('wizard')
/** Remembers that the page was loaded anew for a part that did not come, so that this happens once. */
const reloadedFor = 'wizard-reloaded-for'
const asked = new URLSearchParams(location.search)
const draftId = asked.get('ho-so') ?? ''
const startAddress = addressIn(pageLanguage, paths.fileLawsuit)

const makers: Readonly<Record<PageName, () => Promise<{ makePage: MakePage }>>> = {
  'tranh-chap': () => import('./page-matter.ts'),
  'viec-gi': () => import('./page-topic.ts'),
  'toa-an': () => import('./page-court.ts'),
  'nguoi-khoi-kien': () => import('./page-plaintiffs.ts'),
  'nguoi-bi-kien': () => import('./page-defendants.ts'),
  'nguoi-khac': () => import('./page-others.ts'),
  'su-viec': () => import('./page-facts.ts'),
  'yeu-cau': () => import('./page-claims.ts'),
  'chung-cu': () => import('./page-evidence.ts'),
  'xem-lai': () => import('./page-review.ts'),
  ky: () => import('./page-sign.ts'),
}

const showInstead = (...body: Parameters<typeof fillPlace>[1][]): void => {
  fillPlace(place, h('h1', {}, words.title), ...body)
  place.querySelector<HTMLElement>('.notice')?.focus()
}

const link = (href: string, label: string) => h('p', {}, h('a', { class: 'button button-quiet', href }, label))

const showWhyNot = async (opened: Exclude<Opened, { what: 'draft' | 'submitted' }>): Promise<void> => {
  const again = h(
    'p',
    {},
    h('button', { type: 'button', class: 'button button-quiet', onclick: () => location.reload() }, words.notHere.action),
  )
  switch (opened.what) {
    case 'signed-out': {
      const { title, body, action } = kitWords.problem.signedOut
      return showInstead(notice('warning', title, h('p', {}, body), link(signInAddress(), action)))
    }
    case 'not-a-party':
      return showInstead(
        notice('warning', words.notYours.title, h('p', {}, words.notYours.body), link(signInAddress(), kitWords.problem.signedOut.action)),
      )
    case 'no-draft':
      return showInstead(notice('warning', words.noDraft.title, h('p', {}, words.noDraft.body), link(startAddress, words.noDraft.action)))
    case 'not-here':
      return showInstead(notice('warning', words.notHere.title, h('p', {}, words.notHere.body), again))
    case 'failed':
      return showInstead(await failureNotice(opened.failure, () => location.reload()))
  }
}

/** The first page that the law still asks something of; the review when it asks nothing. */
const firstOpenPage = (wizard: Wizard): PageName => {
  const lacking = wizard.problems().flatMap(problem => pageOfField(problem.field) ?? [])
  return pagesOf(wizard.petition).find(page => lacking.includes(page)) ?? 'xem-lai'
}

const lead = (opened: Extract<Opened, { what: 'draft' }>): void => {
  let shown: { page: PageName; view: PageView } | undefined
  let turn = 0

  const show = async (page: PageName, options: { focus: boolean; focusId?: string | undefined }): Promise<void> => {
    turn += 1
    const mine = turn
    let view: PageView
    try {
      view = await (await makers[page]()).makePage(wizard)
    } catch {
      return cannotShow(page)
    }
    if (mine !== turn) {
      view.leave?.()
      return
    }
    shown?.view.leave?.()
    shown = { page, view }
    sessionStorage.removeItem(reloadedFor)
    frame.show(page, view, { focus: options.focus && !options.focusId })
    if (options.focusId) focusOn(options.focusId)
    const after = pageAfter(page, wizard.petition)
    // On a slow line the next page is there when it is asked for.
    if (after) void makers[after]().catch(() => undefined)
  }

  /** A part of the site that does not come: no line, or a newer site has taken its place. The draft is safe; the page shown stays. */
  const cannotShow = async (page: PageName): Promise<void> => {
    await wizard.sync.flush()
    // A browser remembers that a part failed to load: only a page loaded anew asks for it again.
    const loadAnew = () => {
      history.replaceState(history.state, '', `#${page}`)
      location.reload()
    }
    if (navigator.onLine && sessionStorage.getItem(reloadedFor) !== page) {
      sessionStorage.setItem(reloadedFor, page)
      return loadAnew()
    }
    if (shown) history.replaceState(history.state, '', `#${shown.page}`)
    const failure: Failure = navigator.onLine ? { ok: false, reason: 'unexpected', correlationId: page } : { ok: false, reason: 'offline' }
    await showFailure(document.getElementById('errors') ?? place, failure, loadAnew)
  }

  const focusOn = (id: string): void => {
    const field = document.getElementById(id)
    for (let fold = field?.closest('details'); fold; fold = fold.parentElement?.closest('details')) fold.open = true
    const control = field?.matches('input, select, textarea, button') ? field : field?.querySelector<HTMLElement>('input, select, textarea')
    ;(control ?? field)?.focus()
    field?.scrollIntoView({ block: 'center' })
  }

  const pageOfAddress = (): PageName => pageNamed(location.hash, wizard.petition) ?? firstOpenPage(wizard)

  const go = (page: PageName, focusId?: string): void => {
    history.pushState({ from: shown?.page }, '', `#${page}`)
    void wizard.sync.flush()
    void show(page, { focus: true, focusId })
  }

  const wizard = new Wizard(
    opened.draft,
    opened.writer,
    {
      go,
      redraw: focusId => {
        if (shown) void show(shown.page, { focus: false, focusId })
      },
      end: (title, view) => {
        shown?.view.leave?.()
        shown = undefined
        // The way back would lead into a petition that is no longer a draft: opened anew, the page shows the receipt.
        addEventListener('popstate', () => location.reload())
        fillPlace(placeById('draft-banners'))
        placeById('draft-state').hidden = true
        const heading = h('h1', { tabindex: -1 }, title)
        fillPlace(place, heading, view)
        heading.focus()
      },
      syncChanged: () => state?.update(),
      fileChanged: file => {
        state?.update()
        shown?.view.fileChanged?.(file)
      },
    },
    opened.offline,
  )
  const frame = makeFrame(wizard, go)
  const state = showDraftState(wizard, { restored: opened.unsent !== undefined && !opened.offline })
  if (opened.unsent) wizard.sync.change(opened.unsent)

  addEventListener('popstate', () => void show(pageOfAddress(), { focus: true }))
  addEventListener('visibilitychange', async () => {
    if (document.visibilityState !== 'visible') return
    if ((await wizard.sync.refresh()) && shown) await show(shown.page, { focus: false })
  })
  addEventListener('beforeunload', event => {
    if (wizard.sync.isUnsaved && !wizard.sync.onDevice) event.preventDefault()
  })

  const first = pageOfAddress()
  // What was asked for with the address is done; from here on it names the draft and the page alone.
  history.replaceState(null, '', `?ho-so=${encodeURIComponent(draftId)}#${first}`)
  void show(first, { focus: false })
  if (!opened.offline) void wizard.uploads.load()
  addEventListener('online', async () => {
    if (!wizard.uploads.loaded) void wizard.uploads.load()
    if ((await wizard.sync.refresh()) && shown) await show(shown.page, { focus: false })
  })
}

if (draftId === '') location.replace(startAddress)
else {
  const opened = await whileWaiting(place, openDraft(draftId, { amend: asked.has('bo-sung') }), 6)
  if (opened.what === 'submitted') location.replace(receiptAddress(opened.filingId))
  else if (opened.what === 'draft') lead(opened)
  else await showWhyNot(opened)
}
