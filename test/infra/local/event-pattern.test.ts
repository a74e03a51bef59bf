import { describe, expect, it } from 'vitest'
import { matchesPattern } from '../../../infra/local/events/event-pattern.ts'

const event = {
  source: 'aws.guardduty',
  'detail-type': 'Scan',
  detail: { bucket: { name: 'cua-cong-documents' }, size: 12, tags: ['a', 'b'], empty: null, ip: '10.0.0.1' },
}

describe('an event pattern', () => {
  it.each([
    ['an equal value', { source: ['aws.s3', 'aws.guardduty'] }, true],
    ['another value', { source: ['aws.s3'] }, false],
    ['every named field', { source: ['aws.guardduty'], 'detail-type': ['Other'] }, false],
    ['a nested field', { detail: { bucket: { name: ['cua-cong-documents'] } } }, true],
    ['a prefix', { detail: { bucket: { name: [{ prefix: 'cua-' }] } } }, true],
    ['a suffix', { detail: { bucket: { name: [{ suffix: '-logs' }] } } }, false],
    ['a wildcard', { detail: { bucket: { name: [{ wildcard: 'cua-*-doc*' }] } } }, true],
    ['letters of either case', { 'detail-type': [{ 'equals-ignore-case': 'SCAN' }] }, true],
    ['anything but a value', { source: [{ 'anything-but': ['aws.s3'] }] }, true],
    ['anything but a prefix', { source: [{ 'anything-but': { prefix: 'aws.' } }] }, false],
    ['a number in a range', { detail: { size: [{ numeric: ['>', 10, '<=', 12] }] } }, true],
    ['a number out of a range', { detail: { size: [{ numeric: ['<', 12] }] } }, false],
    ['a field that is there', { detail: { size: [{ exists: true }] } }, true],
    ['a field that is not there', { detail: { other: [{ exists: false }] } }, true],
    ['one item of a list', { detail: { tags: ['b'] } }, true],
    ['null', { detail: { empty: [null] } }, true],
    ['one of several alternatives', { $or: [{ source: ['x'] }, { detail: { size: [12] } }] }, true],
  ])('looks at %s', (_, pattern, expected) => {
    expect(matchesPattern(pattern, event)).toBe(expected)
  })

  it('with an operator that the reader does not know stops it', () => {
    expect(() => matchesPattern({ detail: { ip: [{ cidr: '10.0.0.0/8' }] } }, event)).toThrow('"cidr"')
  })
})
