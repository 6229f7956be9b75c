// Quillmoor Hospitals, an invented group of hospitals: careful, well governed, and slow to let go of a pilot.
import type { SampleTenant } from '../story.ts';
import { adrift } from './adrift.ts';
import { running } from './running.ts';
import { scaling } from './scaling.ts';
import { trying } from './trying.ts';
import { waiting } from './waiting.ts';
import { wardStaffing } from './ward-staffing.ts';

export const quillmoorHospitals: SampleTenant = {
  id: '019a0000-0000-7000-8000-0000000c0a1e',
  slug: 'quillmoor-hospitals',
  name: 'Quillmoor Hospitals',
  timeZone: 'Europe/London',
  currency: 'GBP',
  departments: {
    Medicine: null,
    Emergency: 'Medicine',
    Radiology: null,
    Nursing: null,
    Surgery: null,
    Pharmacy: null,
    Outpatients: null,
    Finance: null,
    IT: null,
    'Clinical Data': 'IT',
    'Quality and Safety': null,
    'Human Resources': null,
    'Programme Office': null,
  },
  archetypes: [
    { name: 'improver', isAssembler: true },
    { name: 'clinical lead', isAssembler: false },
  ],
  people: {
    'Marcus Reid': { department: 'Finance' },
    'Helen Ashworth': { department: 'Medicine' },
    'Priya Nair': { department: 'Nursing' },
    'Gareth Pugh': { department: 'IT' },
    'Fiona McLeod': { department: 'Surgery' },
    'Samuel Osei': { department: 'Quality and Safety' },
    'Karl Lindqvist': { department: 'Medicine', leaves: { ago: 33, announced: 48 } },
    'Neil Barker': { department: 'IT' },
    'Joanna Clarke': { department: 'Programme Office' },
    'Beth Hollis': { department: 'Nursing' },
    'Tom Whitby': { department: 'Human Resources' },
    'Anil Mehta': { department: 'Radiology', archetype: 'clinical lead' },
    'Adam Quist': { department: 'Radiology' },
    'Sian Rowe': { department: 'Emergency', archetype: 'clinical lead' },
    'Tessa Boyd': { department: 'Emergency' },
    'Owen Lacey': { department: 'Medicine', archetype: 'assembler' },
    'Kate Dunmore': { department: 'Pharmacy' },
    'Dina Farouk': { department: 'Pharmacy' },
    'Ola Bakare': { department: 'Outpatients' },
    'Ruth Penrose': { department: 'Outpatients', archetype: 'assembler' },
    'Luis Ortega': { department: 'Clinical Data', archetype: 'assembler' },
    'Wen Zhao': { department: 'Clinical Data' },
    'Rosa Marin': { department: 'Clinical Data', leaves: { ago: 80, announced: 100 } },
    'Mark Tully': { department: 'IT' },
    'Emma Frayne': { department: 'Surgery' },
    'Josef Blum': { department: 'Surgery', archetype: 'clinical lead' },
    'Carys Vaughan': { department: 'Nursing', archetype: 'assembler' },
    'Ian Hale': { department: 'Finance', archetype: 'improver' },
    'Maya Lowe': { department: 'Quality and Safety' },
  },
  members: {
    admin: 'Neil Barker',
    pmo: 'Joanna Clarke',
    executive: 'Marcus Reid',
    champion: 'Beth Hollis',
    viewer: 'Tom Whitby',
  },
  rulePacks: [
    {
      ago: 145,
      by: 'Neil Barker',
      note: 'We want to hear earlier when a ward falls behind.',
      rules: { 'adoption-lags': { parameters: { minPercentOfExpected: 75 } } },
    },
  ],
  stories: [wardStaffing, ...scaling, ...running, ...adrift, ...waiting, ...trying],
};
