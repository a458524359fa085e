/** Pages of STAR: the matrix of compounds, the plane of selectivity against exposure, prediction from a whole-body model. */
package org.starling.ui.star;
