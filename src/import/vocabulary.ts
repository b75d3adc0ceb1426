/**
 * What abbreviations of regimens mean where a case does not say, and of which class their drugs are. Case counts: "PD" is a regimen here,
 * "Id" is not "ID". Only drugs, never doses: three published schedules go by the name of PCD.
 */
import type { AgentClass } from "../case/schema";

const regimens: Readonly<Record<string, readonly string[]>> = {
  Id: ["ixazomib", "dexamethasone"],
  IRd: ["ixazomib", "lenalidomide", "dexamethasone"],
  PD: ["pomalidomide", "dexamethasone"],
  Pd: ["pomalidomide", "dexamethasone"],
  PDC: ["pomalidomide", "dexamethasone", "cyclophosphamide"],
  PCd: ["pomalidomide", "cyclophosphamide", "dexamethasone"],
  Vd: ["bortezomib", "dexamethasone"],
  Rd: ["lenalidomide", "dexamethasone"],
  VRd: ["bortezomib", "lenalidomide", "dexamethasone"],
  RVd: ["bortezomib", "lenalidomide", "dexamethasone"],
  VCd: ["bortezomib", "cyclophosphamide", "dexamethasone"],
  DRd: ["daratumumab", "lenalidomide", "dexamethasone"],
  DVd: ["daratumumab", "bortezomib", "dexamethasone"],
  DPd: ["daratumumab", "pomalidomide", "dexamethasone"],
  Kd: ["carfilzomib", "dexamethasone"],
  KRd: ["carfilzomib", "lenalidomide", "dexamethasone"],
  SVd: ["selinexor", "bortezomib", "dexamethasone"],
};

/** The drugs of a regimen by its abbreviation; undefined for one that is not known. */
export const drugsOfRegimen = (name: string): readonly string[] | undefined =>
  Object.hasOwn(regimens, name) ? regimens[name] : undefined;

/** A known abbreviation that differs in nothing but small and capital letters. */
export const regimenLike = (name: string): string | undefined =>
  Object.keys(regimens).find((known) => known !== name && known.toLowerCase() === name.toLowerCase());

const classes: readonly (readonly [AgentClass, RegExp])[] = [
  ["proteasome inhibitor", /^(bortezomib|carfilzomib|ixazomib)$/],
  ["immunomodulator", /^(lenalidomide|pomalidomide|thalidomide)$/],
  ["antibody", /^\w+mab$/],
  ["alkylator", /^(cyclophosphamide|melphalan|bendamustine|ifosfamide|chlorambucil)$/],
  ["steroid", /^(dexamethasone|prednison?e|prednisolone|methylprednisolone|hydrocortisone)$/],
  ["cellular", /^\w+cel$/],
];

/** The class by the name of the drug; undefined where the name does not tell. */
export const classOfDrug = (drug: string): AgentClass | undefined =>
  classes.find(([, pattern]) => pattern.test(drug.toLowerCase()))?.[0];

/** Names of one analyte that laboratories write differently. */
const analytes: readonly (readonly string[])[] = [
  ["hb", "hgb", "haemoglobin", "hemoglobin"],
  ["plt", "platelets", "plts", "plateletcount", "thrombocytes"],
  ["wbc", "whitecells", "whitebloodcells", "leukocytes", "leucocytes", "whitecellcount"],
  ["anc", "neutrophils", "neut", "absoluteneutrophilcount"],
  ["creatinine", "crea", "creat", "serumcreatinine"],
  ["calcium", "ca"],
  ["ldh", "lactatedehydrogenase"],
  ["crp", "creactiveprotein"],
  ["mprotein", "paraprotein", "mspike", "mcomponent", "monoclonalprotein", "serummprotein"],
  ["kappa", "kappaflc", "freekappa", "kappafreelightchain", "kappafreelightchains", "freekappalightchains", "kflc"],
  ["lambda", "lambdaflc", "freelambda", "lambdafreelightchain", "lambdafreelightchains", "freelambdalightchains", "lflc"],
  ["plasmacells", "marrowplasmacells", "bmpc", "bmplasmacells"],
  ["alt", "alat", "gpt"],
  ["ast", "asat", "got"],
  ["b2m", "beta2microglobulin"],
];

const letters = (name: string): string =>
  name
    .replaceAll("κ", "kappa")
    .replaceAll("λ", "lambda")
    .replaceAll("β", "beta")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

/** What two names of one analyte have in common. */
export function analyteKey(name: string): string {
  const plain = letters(name);
  return analytes.find((names) => names.includes(plain))?.[0] ?? plain;
}
