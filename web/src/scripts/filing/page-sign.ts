// Reading the very file, proving who one is, typing the name, sending it (BLTTDS 189(2), (3); 190(1)(c)).
import { civilDateOf, formatLongDate } from '../../../../functions/kernel/civil-date.ts'
import { formatReceiptCode, parseReceiptCode } from '../../../../functions/kernel/receipt-code.ts'
import { fill } from '../../words/fill.ts'
import type { Failure } from '../kit/api.ts'
import { failureNotice } from '../kit/failure.ts'
import { fillPlace, h } from '../kit/h.ts'
import { notice } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { amendedView } from './amended-view.ts'
import { receiptAddress } from './draft-banners.ts'
import { identityProof } from './identity-proof.ts'
import { forgetDraft } from './kept-draft.ts'
import { preparePetition, type ReadyPetition } from './petition-file.ts'
import { petitionPreview } from './petition-preview.ts'
import { reviewWords } from './review-words.ts'
import { signForm } from './sign-form.ts'
import { warningsOf } from './submission.ts'
import type { MakePage, Wizard } from './wizard.ts'

const { sign: said } = reviewWords
const sayLongAfterMs = 20_000

const stillLacking = (count: number): HTMLElement =>
  notice(
    'warning',
    fill(said.stillMissing, { count }),
    h('p', {}, said.stillMissingBody),
    h('p', {}, h('a', { class: 'button button-quiet', href: '#xem-lai' }, said.stillMissingAction)),
  )

const duplicates = async (draftId: string): Promise<HTMLElement[]> =>
  (await warningsOf(draftId)).map(warning =>
    notice(
      'warning',
      said.duplicateTitle,
      h(
        'p',
        {},
        fill(said.duplicateBody, {
          day: formatLongDate(civilDateOf(warning.filedAt), pageLanguage),
          code: formatReceiptCode(parseReceiptCode(warning.receiptCode)),
        }),
      ),
    ),
  )

const filed = async (wizard: Wizard, filingId: string): Promise<void> => {
  await forgetDraft(wizard.writer.subject, wizard.sync.id)
  location.replace(receiptAddress(filingId))
}

export const makePage: MakePage = wizard => {
  const place = h('div', { class: 'fields' })
  const leaving = new AbortController()
  const leave: (() => void)[] = [() => leaving.abort()]

  const again = (failure: Failure) => {
    const button = h('button', { type: 'button', class: 'button', onclick: () => void prepare() }, said.again)
    void failureNotice(failure, () => void prepare()).then(shown => {
      fillPlace(place, shown, h('p', {}, button))
      shown.focus()
    })
  }

  const showReady = async (petition: ReadyPetition) => {
    const preview = petitionPreview(wizard.sync.id, petition, () => form.element.remove())
    const later = h('p', { class: 'field-hint' }, said.nameLater)
    const allow = (isFresh: boolean) => {
      form.allow(isFresh)
      later.hidden = isFresh
    }
    const proof = await identityProof(allow)
    leave.push(preview.leave, proof.leave)
    const form = signForm({
      wizard,
      petitionSha256: petition.sha256,
      onFiled: filingId => void filed(wizard, filingId),
      onAmended: amendment => {
        void forgetDraft(wizard.writer.subject, wizard.sync.id)
        void amendedView(amendment).then(view => wizard.shell.end(reviewWords.amended.title, view))
      },
      onStale: again,
      isProofFresh: () => proof.isFresh(),
    })
    if (leaving.signal.aborted) return
    const warnings = h('div', {})
    void duplicates(wizard.sync.id).then(found => fillPlace(warnings, found))
    fillPlace(
      place,
      warnings,
      h('section', { class: 'part' }, h('h2', {}, said.readTitle), preview.element),
      h('section', { class: 'part' }, h('h2', {}, said.proofTitle), proof.element),
      h('section', { class: 'part' }, h('h2', {}, said.nameTitle), later, form.element),
    )
    allow(proof.isFresh())
  }

  const prepare = async (): Promise<void> => {
    const long = h('p', { class: 'field-hint', role: 'status' })
    const timer = setTimeout(() => {
      long.textContent = said.makingLong
    }, sayLongAfterMs)
    fillPlace(
      place,
      h(
        'div',
        { class: 'progress' },
        h('p', { class: 'progress-said', role: 'status' }, said.making),
        h('progress', { 'aria-label': said.making }),
      ),
      long,
    )
    try {
      // The petition is dated on the day on which it is signed.
      if (wizard.petition.date !== wizard.today) wizard.set({ date: wizard.today })
      if (!(await wizard.sync.flush())) {
        if (!leaving.signal.aborted)
          fillPlace(
            place,
            notice(
              'warning',
              said.notSaved,
              h('p', {}, h('button', { type: 'button', class: 'button button-quiet', onclick: () => void prepare() }, said.again)),
            ),
          )
        return
      }
      const end = await preparePetition(wizard.sync.id, leaving.signal)
      if (end.ok) await showReady(end.petition)
      else if (end.failure !== 'left') again(end.failure)
    } finally {
      clearTimeout(timer)
    }
  }

  let isPreparing = false
  const begin = () => {
    const lacking = wizard.problems().length
    if (lacking > 0) return fillPlace(place, stillLacking(lacking))
    if (isPreparing) return
    isPreparing = true
    void prepare()
  }
  begin()
  return {
    title: wizard.sync.amends ? said.amendTitle : said.title,
    body: place,
    next: null,
    // A file whose check ends while the person waits may be the last thing that was lacking.
    fileChanged: begin,
    leave: () => {
      for (const end of leave) end()
    },
  }
}
