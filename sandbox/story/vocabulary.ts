/** The first word of a vendor's name; cut to 8 letters and folded to upper case it is the CMiC vendor code, so no two start alike. */
export const VENDOR_WORDS = words(
  'Alder Anchor Apex Argent Arrowhead Ashland Aurora Beacon Bedrock Birch Bluestem Boulder Bristol Cascade Cedar Cobalt Compass Copper Crestline ' +
    'Dakota Dogwood Eastgate Elmwood Evergreen Falcon Foothill Frontier Garnet Glacier Granite Harvest Heron Highland Hudson Ironwood Juniper ' +
    'Keystone Lakeview Lantern Lodestar Magnolia Meridian Milestone Monarch Northstar Oakmont Orchard Osprey Palisade Pioneer Prairie Quarry ' +
    'Redwood Ridgeway Sentinel Sequoia Sterling Tamarack Timber Trident Union Vanguard Westfield Willow Zenith',
);

/** What a vendor does. */
export const TRADES = [
  'Concrete',
  'Electric',
  'Mechanical',
  'Plumbing',
  'Roofing',
  'Steel',
  'Glass',
  'Painting',
  'Drywall',
  'Excavating',
  'Paving',
  'Fire Protection',
  'Flooring',
  'Masonry',
  'Insulation',
  'Controls',
];

/** The legal form as Procore users type it, and as the accounting system has it. */
export const LEGAL_FORMS: [procore: string, cmic: string][] = [
  ['Inc.', 'Incorporated'],
  ['LLC', 'L.L.C.'],
  ['Co.', 'Company'],
  ['Corp.', 'Corporation'],
];

export const STREETS = [
  'Foundry Road',
  'Mill Street',
  'Industrial Parkway',
  'Depot Avenue',
  'Quarry Lane',
  'Market Street',
  'Canal Street',
  'Prospect Avenue',
  'Commerce Drive',
  'Railway Terrace',
];

export const CITIES: [city: string, state: string, zip: string][] = [
  ['Denver', 'CO', '80205'],
  ['Aurora', 'CO', '80012'],
  ['Boulder', 'CO', '80301'],
  ['Fort Collins', 'CO', '80524'],
  ['Cheyenne', 'WY', '82001'],
  ['Omaha', 'NE', '68102'],
];

/** Names of projects of a large story: a place and a building. */
export const PLACES = words(
  'Harbor Lakeside Riverside Hillcrest Maplewood Stonebridge Fairview Clearwater Kingston Brookfield Ashford Millbrook Eastpoint Summerfield Winslow',
);

export const BUILDINGS = [
  'Medical Center',
  'Elementary School',
  'Logistics Park',
  'Office Tower',
  'Data Center',
  'Apartments',
  'Library',
  'Community Hall',
  'Research Laboratory',
  'Transit Station',
];

/** Parts of a building or site that get a sub job of their own. */
export const PARTS = ['Parking Structure', 'Central Plant', 'Site Utilities', 'East Wing', 'West Wing', 'Annex'];

function words(text: string): string[] {
  return text.split(' ');
}
