import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { bodyKey, bodyKindOf, isStandingBusiness, personKey, readDate } from './index.ts'

describe('bodyKey', () => {
  const same: [string, string][] = [
    ['Human Resources Committee', 'The HUMAN RESOURCES COMMITTEE'],
    ['Parks & Leisure Sub-Committee', 'Parks and Leisure Sub Committee'],
    ['Full Council', 'Council'],
    ['Local Joint Panel', 'Local Joint Panel meeting'],
    ['Employer\u2019s Panel', "Employer's Panel"],
    ['Strategic Policy Committees', 'Strategic Policy Committee'],
  ]
  for (const [one, other] of same) it(`${one} = ${other}`, () => assert.equal(bodyKey(one), bodyKey(other)))
  const apart: [string, string][] = [
    ['Planning Committee', 'Planning Sub-Committee'],
    ['Parks Panel', 'Parks Board'],
    ['North Area Committee', 'South Area Committee'],
  ]
  for (const [one, other] of apart)
    it(`${one} is not ${other}`, () => assert.notEqual(bodyKey(one), bodyKey(other)))
})

describe('personKey', () => {
  const rows: [string, string][] = [
    ['Councillor M Alexander', 'm alexander'],
    ['Cllr. M. Alexander', 'm alexander'],
    ['Councillor Alexander (M)', 'm alexander'],
    ['County Councillor Mrs M Alexander OBE', 'm alexander'],
    ['Sir John O\u2019Dea MBE', 'john odea'],
    ['\u00d3 Ceallaigh', 'o ceallaigh'],
    ['Mr', 'mr'],
  ]
  for (const [name, key] of rows) it(name, () => assert.equal(personKey(name), key))
})

describe('bodyKindOf', () => {
  const rows: [string, ReturnType<typeof bodyKindOf>][] = [
    ['Local Joint Panel', 'joint panel'],
    ['Licensing Sub-Committee', 'sub-committee'],
    ['Cabinet', 'executive'],
    ['Human Resources Committee', 'committee'],
    ['Standards Panel', 'panel'],
    ['Health and Wellbeing Board', 'board'],
    ['Schools Forum', 'forum'],
    ['Fernshire District Council', 'council'],
    ['Pwyllgor Cynllunio', 'committee'],
    ['Judges', 'other'],
  ]
  for (const [name, kind] of rows) it(`${name} is ${kind}`, () => assert.equal(bodyKindOf(name), kind))
})

describe('readDate', () => {
  const rows: [string, string | undefined][] = [
    ['19 February 2013', '2013-02-19'],
    ['19th February, 2013', '2013-02-19'],
    ['Tuesday 19 Feb 2013', '2013-02-19'],
    ['the 19th day, held on the 19th of February 2013', '2013-02-19'],
    ['20/03/2013', '2013-03-20'],
    ['February 19, 2013', '2013-02-19'],
    ['2013-02-19', '2013-02-19'],
    ['19 Chwefror 2013', '2013-02-19'],
    ['29 February 2013', undefined],
    ['29 February 2012', '2012-02-29'],
    ['31/04/2013', undefined],
    ['13/13/2013', undefined],
    ['19 February', undefined],
    ['', undefined],
  ]
  for (const [text, date] of rows) it(text || 'nothing', () => assert.equal(readDate(text), date))
})

describe('isStandingBusiness', () => {
  const standing = [
    'Apologies',
    'Apologies for Absence',
    '1. APOLOGIES FOR ABSENCE',
    'Welcome and Apologies',
    'Minutes',
    'Minutes of the Previous Meeting',
    'Minutes - 18 November 2025',
    'To confirm the minutes of the last meeting',
    'Adoption of Minutes',
    'Minutes - Special Meeting of Fernshire Council - 5th May 2019',
    'To agree and sign the minutes of the last meeting',
    'Acceptance of apologies for absence',
    'Declarations of Interest',
    'Declarations of Interests',
    "Members' Declarations of Interest",
    'Chairman\u2019s Announcements',
    'Mayor\u2019s Communications',
    'Exclusion of the Press and Public',
    'Exclusion of Press & Public',
    'Urgent Business',
    'Any Other Business',
    'Items of Urgent Business',
    'Matters Arising',
    'Public Question Time',
    'Date of Next Meeting',
    'Ymddiheuriadau',
    'Ymddiheuriadau am absenoldeb',
    'Datganiadau o Fuddiant',
    'Cofnodion',
    'Unrhyw fater arall',
  ]
  for (const heading of standing) it(heading, () => assert.equal(isStandingBusiness(heading), true))
  const issues = [
    'Social Media Policy',
    'Minutes Secretary: Appointment',
    'Apology to the Residents of Kite Lane',
    'Petition Regarding Traffic Management on Kite Lane',
    'Urgent Repairs to the Town Hall Roof',
    'Public Conveniences',
    'Declaration of an Air Quality Management Area',
    'Exclusion Zones for Street Trading',
    'Treasury Management Strategy',
    'Communication from the Mayor \u2013 Submitting the Capital Strategy',
    'Opening Hours of Kite Library',
    '',
  ]
  for (const heading of issues) it(`not: ${heading}`, () => assert.equal(isStandingBusiness(heading), false))
})
