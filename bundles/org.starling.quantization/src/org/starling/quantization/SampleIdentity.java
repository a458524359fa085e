package org.starling.quantization;

/**
 * What a study sample of a run was taken from. Missing texts are null, missing numbers NaN.
 *
 * @param subject   label of the subject
 * @param matrix    sampled fluid or tissue
 * @param compound  null when the whole run measures one
 * @param time      after the first dose, in the unit of the study's sample table
 * @param nominal   planned time, in the same unit
 * @param occasion  dose, visit or period
 * @param replicate tells samples of the same time apart
 * @param pool      of a pooled sample
 */
public record SampleIdentity(String subject, String matrix, String compound, double time, double nominal, String occasion, String replicate,
		String pool) {
}
