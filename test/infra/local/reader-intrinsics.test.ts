// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the placeholders are those of CloudFormation
import { describe, expect, it } from 'vitest'
import { evaluate, noValue, type Scope } from '../../../infra/local/template/intrinsics.ts'

const scope: Scope = {
  region: 'ap-southeast-1',
  reference: name => {
    if (name === 'AWS::NoValue') return noValue
    if (name === 'List') return ['x', 'y']
    if (name === 'Queue') return 'http://queue'
    if (name === 'Number') return 5
    throw new Error(`no ${name}`)
  },
  attribute: (id, name) => `${id}/${name}`,
  condition: name => name === 'Yes',
  mapping: (map, first, second) => `${map}.${first}.${second}`,
  imported: name => `imported ${name}`,
  output: (stack, name) => `${stack}!${name}`,
}

describe('an intrinsic function gives what CloudFormation gives', () => {
  it.each([
    ['Ref', { Ref: 'Queue' }, 'http://queue'],
    ['Ref of a list', { Ref: 'List' }, ['x', 'y']],
    ['GetAtt as a list', { 'Fn::GetAtt': ['Table', 'Arn'] }, 'Table/Arn'],
    ['GetAtt as a text', { 'Fn::GetAtt': 'Table.Arn' }, 'Table/Arn'],
    ['GetAtt of a nested attribute', { 'Fn::GetAtt': ['Edge', 'FunctionMetadata', 'FunctionARN'] }, 'Edge/FunctionMetadata.FunctionARN'],
    ['Sub', { 'Fn::Sub': 'a-${Queue}-${Table.Arn}' }, 'a-http://queue-Table/Arn'],
    ['Sub with values of its own', { 'Fn::Sub': ['${Own}/${Number}', { Own: { Ref: 'Queue' } }] }, 'http://queue/5'],
    ['Sub leaves an escaped name', { 'Fn::Sub': '${!Literal}' }, '${Literal}'],
    ['Join', { 'Fn::Join': ['-', ['a', { Ref: 'Queue' }, { Ref: 'Number' }]] }, 'a-http://queue-5'],
    ['Join of a list reference', { 'Fn::Join': [',', { Ref: 'List' }] }, 'x,y'],
    ['Select and Split', { 'Fn::Select': [2, { 'Fn::Split': ['/', { Ref: 'Queue' }] }] }, 'queue'],
    ['Select with a text index', { 'Fn::Select': ['1', ['a', 'b']] }, 'b'],
    ['ImportValue', { 'Fn::ImportValue': { 'Fn::Sub': 'of-${Number}' } }, 'imported of-5'],
    ['GetStackOutput', { 'Fn::GetStackOutput': { StackName: 'edge', OutputName: 'Arn', Region: 'us-east-1' } }, 'edge!Arn'],
    ['FindInMap', { 'Fn::FindInMap': ['Sizes', { Ref: 'Number' }, 'cpu'] }, 'Sizes.5.cpu'],
    ['If, true', { 'Fn::If': ['Yes', 'a', 'b'] }, 'a'],
    ['If, false, evaluates only its branch', { 'Fn::If': ['No', { Ref: 'Missing' }, 'b'] }, 'b'],
    ['Equals', { 'Fn::Equals': [{ Ref: 'Number' }, 5] }, true],
    ['And', { 'Fn::And': [{ Condition: 'Yes' }, { Condition: 'No' }] }, false],
    ['Or', { 'Fn::Or': [{ Condition: 'Yes' }, { Condition: 'No' }] }, true],
    ['Not', { 'Fn::Not': [{ Condition: 'No' }] }, true],
    ['Base64', { 'Fn::Base64': 'đ' }, 'xJE='],
    ['Length', { 'Fn::Length': { Ref: 'List' } }, 2],
    ['ToJsonString', { 'Fn::ToJsonString': { a: { Ref: 'Number' } } }, '{"a":5}'],
    [
      'a property without value is left out',
      { kept: 1, gone: { Ref: 'AWS::NoValue' }, list: ['a', { Ref: 'AWS::NoValue' }] },
      { kept: 1, list: ['a'] },
    ],
  ])('%s', (_, value, expected) => {
    expect(evaluate(value, scope)).toEqual(expected)
  })

  it('an unknown function stops the reader by its name', () => {
    expect(() => evaluate({ 'Fn::Transform': {} }, scope)).toThrow('Fn::Transform is not known')
  })

  it('a selection outside its list stops the reader', () => {
    expect(() => evaluate({ 'Fn::Select': [3, ['a']] }, scope)).toThrow('item 3 of 1')
  })
})
