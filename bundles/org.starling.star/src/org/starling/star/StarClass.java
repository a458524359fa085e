package org.starling.star;

/**
 * The classes of drug candidates. Source: D. Sun, W. Gao, H. Hu, S. Zhou, Acta Pharm Sin B 12 (2022) 3049–3062,
 * doi:10.1016/j.apsb.2022.02.002.
 */
public enum StarClass {
	/** high potency, high tissue exposure/selectivity: low dose, best balance of efficacy and toxicity */
	I("I", "high potency, high exposure"),
	/** high potency, low tissue exposure/selectivity: high dose, toxic */
	II("II", "high potency, low exposure"),
	/** adequate potency, high tissue exposure/selectivity: low dose, often overlooked */
	III("III", "adequate potency, high exposure"),
	/** low tissue exposure/selectivity without high potency: to be stopped early */
	IV("IV", "no high potency, low exposure"),
	/** high tissue exposure/selectivity, but potency below adequate: none of the four */
	OUTSIDE("none", "potency below adequate, high exposure");

	private final String id;
	private final String meaning;

	StarClass(String id, String meaning) {
		this.id = id;
		this.meaning = meaning;
	}

	/** As it stands in tables. */
	public String id() {
		return id;
	}

	/** In words, for charts and tables. */
	public String meaning() {
		return meaning;
	}

	/**
	 * @param high     whether potency is high
	 * @param adequate whether it is at least adequate
	 * @param exposed  whether tissue exposure and selectivity are high
	 */
	public static StarClass of(boolean high, boolean adequate, boolean exposed) {
		if (high) {
			return exposed ? I : II;
		}
		return !exposed ? IV : adequate ? III : OUTSIDE;
	}
}
