// A stage whose collectors have not told their bank accounts is never deployed by oversight.
import { describe, expect, it } from 'vitest'
import { booksWithoutAccount, whyNotDeployed } from '../../infra/collectors-told.ts'

describe('collectors of a stage', () => {
  it('have all told their accounts in the demonstration', () => {
    expect(whyNotDeployed('demonstration')).toBeUndefined()
  })
  it('stop the deployment of a stage by the names of their books', () => {
    const untold = booksWithoutAccount('production')
    for (const book of untold) expect(whyNotDeployed('production')).toContain(book)
    expect(whyNotDeployed('production') === undefined).toBe(untold.length === 0)
  })
  it('are needed for every stage', () => {
    expect(() => whyNotDeployed('staging')).toThrow('no collectors for stage "staging"')
  })
})
