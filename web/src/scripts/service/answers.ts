// Reads what the portal answers about service: enough of its shape to tell it from something else.
import type {
  ActView,
  CasePartiesView,
  ConsentView,
  OpenedView,
  ServedRow,
  ServedView,
  ServicePage,
} from '../../../../functions/electronic-service/service-form.ts'

const has = <Shape>(value: unknown, ...names: readonly (keyof Shape & string)[]): value is Shape =>
  typeof value === 'object' && value !== null && names.every(name => name in value)

const reader =
  <Shape>(what: string, ...names: readonly (keyof Shape & string)[]) =>
  (value: unknown): Shape => {
    if (!has<Shape>(value, ...names)) throw new Error(`not ${what}`)
    return value
  }

export const readPage = reader<ServicePage>('a page of service', 'tasks', 'acts')
export const readAct = reader<ActView>('an act', 'id', 'state', 'recipients', 'named')
export const readParties = reader<CasePartiesView>('the parties of a case', 'caseId', 'parties')
export const readServedList = reader<{ served: ServedRow[] }>('a list of what was served', 'served')
export const readServed = reader<ServedView>('a served document', 'id', 'kind', 'basisArticle')
export const readOpened = reader<OpenedView>('an opened document', 'url', 'sha256')
export const readConsent = reader<ConsentView>('a consent', 'inForce', 'history')
export const readId = reader<{ id: string }>('an act that was prepared', 'id')
