package org.starling.pbpk.structure;

import org.starling.pbpk.molecule.CompoundValue;

/**
 * A solid tumour beside the organs, with leaky vessels and little lymph drainage (enhanced permeability and retention; Maeda et al.,
 * J Control Release 65:271, 2000, doi:10.1016/S0168-3659(99)00248-5). What is null is assumed, and labelled so.
 *
 * @param volume       mL or convertible
 * @param perfusion    mL/min/g or convertible to L/h/L at 1 g/mL
 * @param partition    tissue:plasma partition coefficient at the albumin of a normal interstitium; null for that of muscle
 * @param vascular     volume fraction of blood
 * @param interstitial volume fraction of interstitium
 * @param filtration   of fluid out of the vessels, which is what lymph drains, mL/h/g or convertible to L/h/L
 * @param largePores   share of the filtration through large pores
 * @param diffusion    of albumin across the vessels, permeability-surface product per volume, mL/h/g or convertible
 * @param capillary    permeability-surface product of unbound drug between plasma and interstitium, L/h or convertible
 * @param cell         the same between interstitium and cells
 */
public record TumourSettings(CompoundValue volume, CompoundValue perfusion, CompoundValue partition, CompoundValue vascular,
		CompoundValue interstitial, CompoundValue filtration, CompoundValue largePores, CompoundValue diffusion, CompoundValue capillary,
		CompoundValue cell) {

	public static final TumourSettings ASSUMED = new TumourSettings(null, null, null, null, null, null, null, null, null, null);

	public static TumourSettings of(CompoundValue volume) {
		return new TumourSettings(volume, null, null, null, null, null, null, null, null, null);
	}
}
