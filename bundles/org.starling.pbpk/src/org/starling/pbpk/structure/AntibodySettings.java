package org.starling.pbpk.structure;

import org.starling.pbpk.molecule.CompoundValue;

/**
 * What the antibody template needs beside the molar mass. What is null is that of Shah &amp; Betts (2012) and Li &amp; Shah (2019) for an
 * IgG in the species.
 *
 * @param association  rate constant with FcRn at pH 6, L/umol/h or convertible
 * @param dissociation rate constant from FcRn at pH 6, 1/h or convertible
 * @param receptor     FcRn in endosomal space, umol/L or convertible
 * @param uptake       of fluid into endosomes, of their volume, 1/h or convertible
 * @param degradation  of unbound antibody in endosomes, 1/h or convertible
 */
public record AntibodySettings(CompoundValue association, CompoundValue dissociation, CompoundValue receptor,
		CompoundValue uptake, CompoundValue degradation) {

	public static final AntibodySettings IGG = new AntibodySettings(null, null, null, null, null);
}
