/** Observed tissue concentrations against what a simulation predicts for the same tissues. */
package org.starling.workflow.prediction;
