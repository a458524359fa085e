/** Estimation of parameters by least squares: of plain functions, and of models to the subjects of a study. */
package org.starling.analysis.fit;
