/**
 * Whole-body models from settings: {@link org.starling.pbpk.structure.PbpkSettings} in, an ordinary
 * {@link org.starling.model.pkmodel.Model} out, with organs as compartments and an origin for every number.
 */
package org.starling.pbpk.structure;
