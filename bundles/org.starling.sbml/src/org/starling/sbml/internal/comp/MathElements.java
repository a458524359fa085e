package org.starling.sbml.internal.comp;

import java.util.List;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Small changes of MathML. */
final class MathElements {

	private static final String MATHML = "http://www.w3.org/1998/Math/MathML";

	private MathElements() {
	}

	/** Puts {@code e · above / below} in the place of {@code e}; no change when both are empty. */
	static void scale(Element e, List<String> above, List<String> below) {
		if (above.isEmpty() && below.isEmpty()) {
			return;
		}
		Document document = e.getOwnerDocument();
		Node parent = e.getParentNode();
		Node next = e.getNextSibling();
		parent.removeChild(e);
		Element result = e;
		if (!above.isEmpty()) {
			Element product = apply(document, "times");
			product.appendChild(result);
			above.forEach(id -> product.appendChild(ci(document, id)));
			result = product;
		}
		if (!below.isEmpty()) {
			Element quotient = apply(document, "divide");
			quotient.appendChild(result);
			Element product = apply(document, "times");
			below.forEach(id -> product.appendChild(ci(document, id)));
			quotient.appendChild(product);
			result = quotient;
		}
		parent.insertBefore(result, next);
	}

	private static Element apply(Document document, String operator) {
		Element apply = document.createElementNS(MATHML, "apply");
		apply.appendChild(document.createElementNS(MATHML, operator));
		return apply;
	}

	private static Element ci(Document document, String id) {
		Element ci = document.createElementNS(MATHML, "ci");
		ci.setTextContent(id);
		return ci;
	}

	/** A number times parameters, as a formula. */
	static Element product(Document document, String number, List<String> ids) {
		Element math = document.createElementNS(MATHML, "math");
		Element product = apply(document, "times");
		Element cn = document.createElementNS(MATHML, "cn");
		cn.setTextContent(number);
		product.appendChild(cn);
		ids.forEach(id -> product.appendChild(ci(document, id)));
		math.appendChild(product);
		return math;
	}
}
