package org.starling.star;

/** One compound of a study: what was measured, what is known beside, and the class. */
public record StarRow(CompoundExposure exposure, CompoundFacts facts, StarAssessment assessment) {
}
