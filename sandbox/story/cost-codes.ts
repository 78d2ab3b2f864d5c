import type { StoryCostCode, StoryCostType } from './types.ts';

/** The six categories that CMiC and Procore share, and one that was born in Procore (no mark). */
export function costTypes(company: string): StoryCostType[] {
  const shared: [string, string, string | null][] = [
    ['L', 'Labor', 'labor'],
    ['M', 'Material', 'materials'],
    ['S', 'Subcontract', 'commitment'],
    ['E', 'Equipment', 'equipment'],
    ['O', 'Other', 'other'],
    ['P', 'Professional Services', 'professional_services'],
  ];
  return [
    ...shared.map(([code, name, baseType], i) => ({
      code,
      name,
      baseType,
      in: 'both' as const,
      procoreId: i + 1,
      mark: `${company}/cat-${code}`,
    })),
    { code: 'Z', name: 'Contingency', baseType: null, in: 'procore', procoreId: 7, mark: null },
  ];
}

/**
 * The company's cost codes: control codes (divisions), 150 codes that both sides have, three that were born in Procore (no mark), and
 * two that only CMiC has: a new one that nobody imported yet and an inactive one.
 */
export function costCodes(company: string): StoryCostCode[] {
  let id = 10;
  const both = (code: string, name: string, control: string | null): StoryCostCode => {
    id += 1;
    return { code, name, control, in: 'both', active: true, procoreId: id, mark: `${company}/code-${code}` };
  };
  const shared = divisions.flatMap(([control, name, names]) => [
    both(control, name, null),
    ...names.map((child, i) => both(`${control}-${i + 1}00`, child, control)),
  ]);
  const reserve = both('99', 'Reserves', null);
  const born: StoryCostCode[] = ['Unassigned Costs', 'Pursuit Costs', 'Warranty Reserve'].map((name, i) => {
    id += 1;
    return { code: `99-9${i}0`, name, control: '99', in: 'procore', active: true, procoreId: id, mark: null };
  });
  const only = { in: 'cmic' as const, procoreId: null, mark: null };
  return [
    ...shared,
    reserve,
    ...born,
    { code: '27-800', name: 'Distributed Antenna System', control: '27', active: true, ...only },
    { code: '14-800', name: 'Dumbwaiters', control: '14', active: false, ...only },
  ];
}

/** The categories that a code is used with on a job: labor, material and subcontract always, the others by division. */
export function typesOf(code: string): string[] {
  const division = code.slice(0, 2);
  if (division === '01') return ['L', 'M', 'S', 'E', 'O', 'P'];
  return ['02', '03', '05', '31', '32', '33'].includes(division) ? ['L', 'M', 'S', 'E'] : ['L', 'M', 'S'];
}

const divisions: [code: string, name: string, codes: string[]][] = [
  [
    '01',
    'General Requirements',
    split(
      'Project Management|Field Supervision|Temporary Facilities|Temporary Utilities|Safety|Testing and Inspection|Final Cleaning',
    ),
  ],
  [
    '02',
    'Existing Conditions',
    split('Site Survey|Selective Demolition|Building Demolition|Hazardous Abatement|Shoring|Salvage|Monitoring'),
  ],
  [
    '03',
    'Concrete',
    split(
      'Concrete Forming|Concrete Reinforcing|Cast-in-Place Concrete|Precast Concrete|Concrete Finishing|Grouting|Concrete Cutting',
    ),
  ],
  [
    '04',
    'Masonry',
    split(
      'Unit Masonry|Stone Assemblies|Masonry Restoration|Mortar and Grout|Masonry Anchors|Glass Unit Masonry|Masonry Cleaning',
    ),
  ],
  [
    '05',
    'Metals',
    split(
      'Structural Steel|Steel Joists|Metal Decking|Cold-Formed Framing|Metal Stairs|Ornamental Metal|Miscellaneous Metals',
    ),
  ],
  [
    '06',
    'Wood and Plastics',
    split(
      'Rough Carpentry|Finish Carpentry|Architectural Casework|Glued Laminated Timber|Sheathing|Composite Paneling|Plastic Fabrications',
    ),
  ],
  [
    '07',
    'Thermal and Moisture',
    split('Waterproofing|Building Insulation|Roofing|Metal Wall Panels|Fireproofing|Firestopping|Joint Sealants'),
  ],
  ['08', 'Openings', split('Doors and Frames|Overhead Doors|Storefronts|Curtain Wall|Windows|Door Hardware|Glazing')],
  [
    '09',
    'Finishes',
    split('Gypsum Board|Tile|Acoustical Ceilings|Flooring|Wall Coverings|Painting|Acoustic Treatment'),
  ],
  [
    '10',
    'Specialties',
    split('Signage|Toilet Partitions|Toilet Accessories|Lockers|Fire Extinguishers|Wall Protection|Flagpoles'),
  ],
  [
    '11',
    'Equipment',
    split(
      'Food Service Equipment|Laboratory Equipment|Medical Equipment|Loading Dock Equipment|Residential Appliances|Athletic Equipment|Audio Visual Equipment',
    ),
  ],
  [
    '12',
    'Furnishings',
    split('Window Treatments|Casework|Furniture|Entrance Mats|Fixed Seating|Site Furnishings|Planters'),
  ],
  [
    '13',
    'Special Construction',
    split('Clean Rooms|Radiation Shielding|Pre-Engineered Buildings|Swimming Pools|Sound Isolation|Greenhouses'),
  ],
  [
    '14',
    'Conveying',
    split('Passenger Elevators|Freight Elevators|Escalators|Lifts|Elevator Finishes|Pneumatic Tubes'),
  ],
  [
    '21',
    'Fire Suppression',
    split('Wet Sprinklers|Dry Sprinklers|Standpipes|Fire Pumps|Clean Agent Systems|Underground Fire Main'),
  ],
  [
    '22',
    'Plumbing',
    split('Domestic Water|Sanitary Waste|Storm Drainage|Plumbing Fixtures|Water Heaters|Medical Gas|Natural Gas'),
  ],
  ['23', 'HVAC', split('Hydronic Piping|Ductwork|Air Handling Units|Chillers|Boilers|Controls|Test and Balance')],
  [
    '26',
    'Electrical',
    split('Power Distribution|Branch Wiring|Lighting|Lighting Controls|Generators|Grounding|Temporary Power'),
  ],
  [
    '27',
    'Communications',
    split('Structured Cabling|Data Equipment|Voice Systems|Audio Systems|Nurse Call|Clock Systems'),
  ],
  [
    '31',
    'Earthwork',
    split('Clearing|Mass Excavation|Structural Excavation|Backfill|Deep Foundations|Dewatering|Erosion Control'),
  ],
  [
    '32',
    'Exterior Improvements',
    split('Asphalt Paving|Concrete Paving|Curbs and Gutters|Fencing|Landscaping|Irrigation|Pavement Markings'),
  ],
  [
    '33',
    'Utilities',
    split(
      'Water Utilities|Sanitary Sewer|Storm Sewer|Gas Distribution|Electrical Utilities|Site Communications|Utility Structures',
    ),
  ],
];

function split(names: string): string[] {
  return names.split('|');
}
