/** Structure beside exposure: which change of a molecule goes with which change of its exposure, selectivity and potency. */
package org.starling.star.structure;
