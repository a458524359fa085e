/** From a quantified run of an LC-MS/MS to the samples of a study. */
package org.starling.quantization;
