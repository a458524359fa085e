package org.starling.quantum.scf;

import java.util.ArrayList;
import java.util.List;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Newton's steps in the rotations of occupied with empty orbitals, the equations solved by conjugate gradients as far as the curvature is
 * positive (G. B. Bacskay, Chem Phys 61 (1981) 385; T. Steihaug, SIAM J Numer Anal 20 (1983) 626). Used by one thread.
 */
final class SecondOrder {

	private static final double LONGEST = 0.4;
	private static final int PRODUCTS = 12;

	private final SpinField field;

	SecondOrder(SpinField field) {
		this.field = field;
	}

	/** Rotated orbitals of each spin, at most {@code fraction} of the step. */
	List<DMatrixRMaj> step(List<DMatrixRMaj> coefficients, int[] occupied, List<DMatrixRMaj> focks, double fraction) {
		List<DMatrixRMaj> transformed = new ArrayList<>();
		for (int s = 0; s < focks.size(); s++) {
			transformed.add(Matrices.transformed(coefficients.get(s), focks.get(s)));
		}
		List<DMatrixRMaj> x = solve(coefficients, occupied, transformed);
		double longest = x.stream().mapToDouble(CommonOps_DDRM::elementMaxAbs).max().orElse(0);
		double scale = fraction * Math.min(1, LONGEST / Math.max(longest, 1e-300));
		List<DMatrixRMaj> rotated = new ArrayList<>();
		for (int s = 0; s < x.size(); s++) {
			rotated.add(Matrices.product(coefficients.get(s), cayley(x.get(s), scale, coefficients.get(s).numCols, occupied[s])));
		}
		return rotated;
	}

	private List<DMatrixRMaj> solve(List<DMatrixRMaj> c, int[] occupied, List<DMatrixRMaj> f) {
		List<DMatrixRMaj> x = new ArrayList<>();
		List<DMatrixRMaj> r = new ArrayList<>();
		for (int s = 0; s < f.size(); s++) {
			int n = f.get(s).numRows;
			DMatrixRMaj g = CommonOps_DDRM.extract(f.get(s), occupied[s], n, 0, occupied[s]);
			CommonOps_DDRM.scale(-1, g);
			r.add(g);
			x.add(new DMatrixRMaj(g.numRows, g.numCols));
		}
		List<DMatrixRMaj> z = preconditioned(f, occupied, r);
		List<DMatrixRMaj> p = copy(z);
		double rz = dot(r, z);
		double first = Math.sqrt(dot(r, r));
		for (int k = 0; k < PRODUCTS && first > 0; k++) {
			List<DMatrixRMaj> hp = product(c, occupied, f, p);
			double curvature = dot(p, hp);
			if (curvature <= 0) {
				if (k == 0) {
					add(x, 1, p);
				}
				break;
			}
			double a = rz / curvature;
			add(x, a, p);
			add(r, -a, hp);
			if (Math.sqrt(dot(r, r)) < 0.05 * first) {
				break;
			}
			z = preconditioned(f, occupied, r);
			double next = dot(r, z);
			double b = next / rz;
			rz = next;
			List<DMatrixRMaj> direction = copy(z);
			add(direction, b, p);
			p = direction;
		}
		return x;
	}

	/** Second derivatives times a rotation. */
	private List<DMatrixRMaj> product(List<DMatrixRMaj> c, int[] occupied, List<DMatrixRMaj> f, List<DMatrixRMaj> x) {
		List<DMatrixRMaj> changes = new ArrayList<>();
		for (int s = 0; s < x.size(); s++) {
			int n = c.get(s).numCols;
			DMatrixRMaj occ = CommonOps_DDRM.extract(c.get(s), 0, c.get(s).numRows, 0, occupied[s]);
			DMatrixRMaj vir = CommonOps_DDRM.extract(c.get(s), 0, c.get(s).numRows, occupied[s], n);
			DMatrixRMaj half = new DMatrixRMaj(occ.numRows, occ.numRows);
			if (occupied[s] > 0 && occupied[s] < n) {
				CommonOps_DDRM.multTransB(Matrices.product(vir, x.get(s)), occ, half);
			}
			DMatrixRMaj both = half.copy();
			CommonOps_DDRM.transpose(both);
			changes.add(Matrices.sum(half, 1, both));
		}
		List<DMatrixRMaj> responses = field.response(changes);
		List<DMatrixRMaj> products = new ArrayList<>();
		for (int s = 0; s < x.size(); s++) {
			int n = f.get(s).numRows;
			DMatrixRMaj oo = CommonOps_DDRM.extract(f.get(s), 0, occupied[s], 0, occupied[s]);
			DMatrixRMaj vv = CommonOps_DDRM.extract(f.get(s), occupied[s], n, occupied[s], n);
			DMatrixRMaj sum = Matrices.sum(Matrices.product(vv, x.get(s)), -1, Matrices.product(x.get(s), oo));
			DMatrixRMaj response = Matrices.transformed(c.get(s), responses.get(s));
			products.add(Matrices.sum(sum, 1, CommonOps_DDRM.extract(response, occupied[s], n, 0, occupied[s])));
		}
		return products;
	}

	private static List<DMatrixRMaj> preconditioned(List<DMatrixRMaj> f, int[] occupied, List<DMatrixRMaj> r) {
		List<DMatrixRMaj> z = copy(r);
		for (int s = 0; s < r.size(); s++) {
			for (int a = 0; a < z.get(s).numRows; a++) {
				for (int i = 0; i < z.get(s).numCols; i++) {
					double gap = f.get(s).get(occupied[s] + a, occupied[s] + a) - f.get(s).get(i, i);
					z.get(s).set(a, i, z.get(s).get(a, i) / Math.max(gap, 0.1));
				}
			}
		}
		return z;
	}

	/** The orthogonal matrix (1 − K/2)⁻¹(1 + K/2) of a rotation K. */
	static DMatrixRMaj cayley(DMatrixRMaj x, double scale, int n, int occupied) {
		DMatrixRMaj plus = CommonOps_DDRM.identity(n);
		DMatrixRMaj minus = CommonOps_DDRM.identity(n);
		for (int a = 0; a < x.numRows; a++) {
			for (int i = 0; i < x.numCols; i++) {
				double k = 0.5 * scale * x.get(a, i);
				plus.set(occupied + a, i, k);
				plus.set(i, occupied + a, -k);
				minus.set(occupied + a, i, -k);
				minus.set(i, occupied + a, k);
			}
		}
		CommonOps_DDRM.invert(minus);
		return Matrices.product(minus, plus);
	}

	private static List<DMatrixRMaj> copy(List<DMatrixRMaj> list) {
		List<DMatrixRMaj> copies = new ArrayList<>();
		list.forEach(m -> copies.add(m.copy()));
		return copies;
	}

	private static void add(List<DMatrixRMaj> to, double factor, List<DMatrixRMaj> what) {
		for (int s = 0; s < to.size(); s++) {
			CommonOps_DDRM.addEquals(to.get(s), factor, what.get(s));
		}
	}

	private static double dot(List<DMatrixRMaj> a, List<DMatrixRMaj> b) {
		double sum = 0;
		for (int s = 0; s < a.size(); s++) {
			sum += Matrices.dot(a.get(s), b.get(s));
		}
		return sum;
	}
}
