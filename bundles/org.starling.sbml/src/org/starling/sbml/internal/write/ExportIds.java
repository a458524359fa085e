package org.starling.sbml.internal.write;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.starling.model.base.Annotation;
import org.starling.model.pkmodel.Element;
import org.starling.model.pkmodel.Model;

/**
 * Ids of SBML (ASCII letters, digits, underscores; one name space) for symbols. A symbol that an import changed gets its id back,
 * which an annotation keeps.
 */
public final class ExportIds {

	private final Map<String, String> bySymbol = new HashMap<>();
	private final Set<String> taken = new HashSet<>();

	public ExportIds(Model model) {
		for (List<? extends Element> list : List.of(model.getFunctions(), model.getCompartments(), model.getSpecies(),
				model.getParameters(), model.getReactions(), model.getEvents(), model.getObservers())) {
			list.forEach(this::add);
		}
		model.getReactions().forEach(r -> r.getParticipants().forEach(this::add));
		model.getObjectives().forEach(this::add);
	}

	private void add(Element e) {
		if (e.getSymbol() != null && !e.getSymbol().isBlank()) {
			String wish = e.getAnnotations().stream().filter(a -> "sbml:id".equals(a.getKey())).map(Annotation::getValue)
					.findFirst().orElse(e.getSymbol());
			bySymbol.put(e.getSymbol(), free(wish));
		}
	}

	/** An id that nothing has; it is then taken. */
	public String free(String wish) {
		String id = ascii(wish);
		while (!taken.add(id)) {
			id += "_";
		}
		return id;
	}

	/** The id of a symbol; the symbol as far as ids allow when nothing has it. */
	public String of(String symbol) {
		return bySymbol.getOrDefault(symbol, ascii(symbol));
	}

	/** What stands outside of ASCII becomes its code; a digit in front gets an underscore. */
	public static String ascii(String symbol) {
		StringBuilder id = new StringBuilder();
		symbol.codePoints().forEach(c -> {
			boolean plain = c < 128 && (Character.isLetterOrDigit(c) || c == '_');
			id.append(plain ? Character.toString(c) : c < 128 ? "_" : "u" + Integer.toHexString(c));
		});
		return id.isEmpty() || Character.isDigit(id.charAt(0)) ? "_" + id : id.toString();
	}
}
