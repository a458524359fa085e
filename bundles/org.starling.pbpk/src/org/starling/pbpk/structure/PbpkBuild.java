package org.starling.pbpk.structure;

import java.util.List;

import org.starling.model.pkmodel.Model;

/**
 * A model with what had to be assumed for it.
 *
 * @param assumptions a sentence each; the model's notes list them too
 */
public record PbpkBuild(Model model, List<String> assumptions) {

	public PbpkBuild {
		assumptions = List.copyOf(assumptions);
	}
}
