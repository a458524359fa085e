package org.starling.lcms;

import java.util.List;
import java.util.Optional;

/** The parameters of one element in the file's order, those of referenced groups among them. Immutable. */
public record Params(List<CvParam> list) {

	/** No parameter. */
	public static final Params NONE = new Params(List.of());

	public Params {
		list = List.copyOf(list);
	}

	public Optional<CvParam> find(String accession) {
		for (CvParam param : list) {
			if (param.accession().equals(accession)) {
				return Optional.of(param);
			}
		}
		return Optional.empty();
	}

	public boolean has(String accession) {
		return find(accession).isPresent();
	}

	/** The number that the term has; NaN when the term is missing or has none. */
	public double number(String accession) {
		return find(accession).map(CvParam::number).orElse(Double.NaN);
	}

	/** The text that the term has; empty when the term is missing. */
	public String text(String accession) {
		return find(accession).map(CvParam::value).orElse("");
	}
}
