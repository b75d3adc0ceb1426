/** A name inside a sentence: "Diagnosis" and "Nab-paclitaxel" begin small there, "CLL", "IgA nephropathy" and "TMP-SMX" do not. */
export const insideSentence = (name: string): string =>
  /^\p{Lu}\p{Ll}+(?![\p{L}\d])/u.test(name) ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name;
