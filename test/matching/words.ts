/** What the names of made-up companies are put together from. */

export const PROPER =
  `Alder Anchor Apex Argent Ashford Atlas Baker Barlow Beacon Becker Birch Blair Bolton Boulder Bradley Bristol Brooks Calder Cardinal Carver Cascade
Chandler Clayton Cobalt Colby Compass Copper Cranston Crestline Dalton Dawson Delta Denham Dogwood Draper Eastgate Elkhorn Ellis Elmwood Falcon Farrell Foster Foxglove Garrison
Glacier Granite Grayson Hadley Halvorsen Hampton Harbor Hargrove Hawthorne Hensley Heron Highland Holloway Hudson Ironwood Jarvis Jensen Juniper Keating Kendall Kestrel Keystone
Kirkland Lakeview Langley Lantern Larkin Lodestar Lundgren Magnolia Marlow McAllister Mercer Meridian Milestone Monarch Morrow Norwood Oakmont Ogden Osprey Palmer Pendleton Pinnacle
Pryor Quarry Quinlan Radcliffe Redwood Renner Ridgeway Rosen Rowland Saddleback Sawyer Schaefer Sentinel Shelby Sinclair Sorensen Sterling Stonebridge Summit Sutton Talbot Tamarack
Thornton Timber Tucker Underhill Upton Valiant Vance Wainwright Walden Westbrook Whitaker Willow Winslow Wolcott Yardley York Zimmer Béton Núñez Håkon`
    .split(/\s+/)
    .filter((word) => word !== '');

export const TRADES = [
  'Electric',
  'Mechanical',
  'Plumbing',
  'Concrete',
  'Drywall',
  'Roofing',
  'Painting',
  'Steel Erectors',
  'Excavating',
  'Paving',
  'Fire Protection',
  'Masonry',
  'Insulation',
  'Flooring',
  'Glass',
  'Landscaping',
  'Equipment Rental',
  'Construction',
  'Builders',
  'Heating and Cooling',
];

/** Legal forms as people write them; those of a group are one. */
export const FORMS = [
  ['Inc.', 'Inc', 'Incorporated', ', Inc.'],
  ['LLC', 'L.L.C.', ', LLC', 'LLC.'],
  ['Co.', 'Company', 'Co'],
  ['Corp.', 'Corporation', 'Corp'],
  ['Ltd.', 'Limited', 'Ltd'],
];

/** Words and how they are shortened in directories. */
export const SHORTENED: Record<string, string[]> = {
  Mechanical: ['Mech', 'Mech.'],
  Electric: ['Elec', 'Elec.'],
  Construction: ['Constr', 'Constr.', 'Const'],
  Plumbing: ['Plbg', 'Plumb.'],
  Roofing: ['Rfg', 'Roof.'],
  Equipment: ['Equip', 'Eqpt'],
  Builders: ['Bldrs', 'Bldrs.'],
  Heating: ['Htg', 'Heat'],
  Brothers: ['Bros', 'Bros.'],
  Services: ['Svcs', 'Serv.'],
};

export const CITIES = [
  ['Denver', '80202'],
  ['Oakland', '94607'],
  ['Reno', '89501'],
  ['Boise', '83702'],
  ['Tulsa', '74103'],
  ['Boston', '02118'],
  ['Austin', '78701'],
  ['Fargo', '58102'],
] as const;

export const STREETS = [
  'Foundry',
  'Harbor',
  'Mill',
  'Railroad',
  'Commerce',
  'Industrial',
  'Canal',
  'Depot',
  'Market',
  'Quarry',
];

/** Kinds of streets with the way they are shortened. */
export const KINDS = [
  ['Street', 'St.'],
  ['Road', 'Rd'],
  ['Avenue', 'Ave.'],
  ['Boulevard', 'Blvd'],
  ['Drive', 'Dr'],
] as const;
