package org.starling.star.structure;

import org.starling.chemistry.Smiles;
import org.starling.chemistry.SmilesException;
import org.starling.chemistry.Structure;
import org.starling.star.StarRow;

/**
 * A compound of a study with its structure.
 *
 * @param smiles    as it was given; empty when it wasn't
 * @param structure null when there is none
 * @param problem   why there is none; empty when there is one
 */
public record StructuredCompound(StarRow row, String smiles, Structure structure, String problem) {

	/** @param smiles null or empty when none is known */
	public static StructuredCompound of(StarRow row, String smiles) {
		String name = row.exposure().name();
		if (smiles == null || smiles.isBlank()) {
			return new StructuredCompound(row, "", null, name + " has no SMILES");
		}
		try {
			return new StructuredCompound(row, smiles, Smiles.parse(smiles).withName(name), "");
		} catch (SmilesException e) {
			return new StructuredCompound(row, smiles, null, name + ": character " + (e.position() + 1) + " of its SMILES: " + e.getMessage());
		}
	}

	/** Name of the compound, with its dose where the study has several. */
	public String name() {
		return row.exposure().name();
	}
}
