/** Fields in which practice is a condition of Article 8 (3): their subjects are learned by doing. Ours as a draft; the article names none. */
export const practicalFields: readonly string[] = [
  'equipmentManufacturing',
  'biotechnology',
  'newMaterials',
  'marine',
  'energyResources',
  'disasterPrevention',
  'modernTransport',
  'agriculturalScience',
  'industrialDesign',
  'foodSafety',
  'healthCare',
];

/** Whether Article 8 (3) asks an applicant in this field for a practice site or partner. */
export function needsPractice(field: string): boolean {
  return practicalFields.includes(field);
}
