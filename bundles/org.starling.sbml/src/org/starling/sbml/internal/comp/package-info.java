/**
 * Hierarchical Model Composition, version 1 release 3: a model of submodels becomes one flat model (sections 3.6 to 3.9 of the
 * specification, https://identifiers.org/doi/10.1515/jib-2015-268), in the document itself, so that lines stay known.
 */
package org.starling.sbml.internal.comp;
