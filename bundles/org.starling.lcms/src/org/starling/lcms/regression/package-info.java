/** Weighted least squares for polynomials. */
package org.starling.lcms.regression;
