package org.starling.ui.structure;

import org.starling.chemistry.Formula;
import org.starling.chemistry.Smiles;
import org.starling.chemistry.SmilesException;
import org.starling.chemistry.Structure;
import org.starling.chemistry.depict.Depiction;
import org.starling.chemistry.depict.DepictionStyle;
import org.starling.chemistry.depict.Drawing;

/**
 * A SMILES as it is shown.
 *
 * @param smiles   the text
 * @param formula  null when there is none
 * @param charge   in elementary charges
 * @param light    for a light ground; null when it can't be drawn
 * @param dark     for a dark ground; null when it can't be drawn
 * @param message  what is wrong; empty when nothing is
 * @param position index of the character where the text goes wrong; -1 when it doesn't
 */
public record StructureLook(String smiles, Formula formula, int charge, Drawing light, Drawing dark, String message, int position) {

	/** Of an empty text. */
	public static final StructureLook NONE = new StructureLook("", null, 0, null, null, "", -1); //$NON-NLS-1$ //$NON-NLS-2$

	/** Reads and draws; some milliseconds, the first time up to a second. Any thread. */
	public static StructureLook of(String smiles) {
		if (smiles.isBlank()) {
			return NONE;
		}
		try {
			Structure structure = Smiles.parse(smiles);
			boolean fragment = structure.atoms().stream().anyMatch(a -> a.number() == 0);
			return new StructureLook(smiles, fragment ? null : Formula.of(structure), structure.charge(), Depiction.of(structure, DepictionStyle.light()),
					Depiction.of(structure, DepictionStyle.darkGround()), "", -1); //$NON-NLS-1$
		} catch (SmilesException e) {
			return new StructureLook(smiles, null, 0, null, null, e.getMessage(), e.position());
		} catch (IllegalArgumentException e) {
			return new StructureLook(smiles, null, 0, null, null, e.getMessage(), -1);
		}
	}
}
