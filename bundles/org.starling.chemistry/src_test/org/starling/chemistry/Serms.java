package org.starling.chemistry;

/** Selective oestrogen receptor modulators of the field, as their names say: (Z)-tamoxifen, (Z)-toremifene, (Z)-4-hydroxytamoxifen,
 * (E)-3-hydroxytamoxifen, (5R,6S)-lasofoxifene, nafoxidine. */
final class Serms {

	static final String TAMOXIFEN = "CC/C(=C(\\C1=CC=CC=C1)/C2=CC=C(C=C2)OCCN(C)C)/C3=CC=CC=C3";
	static final String TOREMIFENE = "CN(C)CCOC1=CC=C(C=C1)/C(=C(/CCCl)\\C2=CC=CC=C2)/C3=CC=CC=C3";
	static final String AFIMOXIFENE = "CC/C(=C(\\C1=CC=C(C=C1)O)/C2=CC=C(C=C2)OCCN(C)C)/C3=CC=CC=C3";
	static final String DROLOXIFENE = "CC/C(=C(/C1=CC=C(C=C1)OCCN(C)C)\\C2=CC(=CC=C2)O)/C3=CC=CC=C3";
	static final String LASOFOXIFENE = "C1CCN(C1)CCOC2=CC=C(C=C2)[C@H]3[C@H](CCC4=C3C=CC(=C4)O)C5=CC=CC=C5";
	static final String NAFOXIDINE = "COC1=CC2=C(C=C1)C(=C(CC2)C3=CC=CC=C3)C4=CC=C(C=C4)OCCN5CCCC5";

	private Serms() {
	}
}
