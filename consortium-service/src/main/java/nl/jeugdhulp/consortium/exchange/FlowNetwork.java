package nl.jeugdhulp.consortium.exchange;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * A minimum-cost flow from node 0 to node 1, solved by OR-Tools, with a lower bound of its cost that needs no trust in
 * the solver: by weak duality each set of node prices gives one, and prices from the residual network give the tightest.
 */
final class FlowNetwork {

    static final int SOURCE = 0;
    static final int SINK = 1;

    private record Arc(int tail, int head, long capacity, long cost) {}

    private final List<Arc> arcs = new ArrayList<>();
    private final long supply;
    private int nodes = 2;
    private long[] flow = {};

    /** @param supply units to send; what has no better way goes straight to the sink at no cost */
    FlowNetwork(long supply) {
        this.supply = supply;
        addArc(SOURCE, SINK, supply, 0);
    }

    int addNode() {
        return nodes++;
    }

    /** @return the number of the arc, for {@link #flow} */
    int addArc(int tail, int head, long capacity, long cost) {
        arcs.add(new Arc(tail, head, capacity, cost));
        return arcs.size() - 1;
    }

    void solve() {
        Loader.loadNativeLibraries();
        MinCostFlow solver = new MinCostFlow();
        try {
            arcs.forEach(
                    arc -> solver.addArcWithCapacityAndUnitCost(arc.tail(), arc.head(), arc.capacity(), arc.cost()));
            solver.setNodeSupply(SOURCE, supply);
            solver.setNodeSupply(SINK, -supply);
            MinCostFlowBase.Status status = solver.solve();
            if (status != MinCostFlowBase.Status.OPTIMAL) {
                throw new IllegalStateException("minimum-cost flow ended with " + status);
            }
            flow = new long[arcs.size()];
            Arrays.setAll(flow, solver::getFlow);
        } finally {
            solver.delete();
        }
    }

    /** Units on an arc, after {@link #solve}. */
    long flow(int arc) {
        return flow[arc];
    }

    /** No flow costs less than this. */
    long lowerBound() {
        long[] distance = residualDistances();
        long bound = supply * (distance[SINK] - distance[SOURCE]);
        for (Arc arc : arcs) {
            bound += arc.capacity() * Math.min(0, arc.cost() + distance[arc.tail()] - distance[arc.head()]);
        }
        return bound;
    }

    /** Shortest distances over arcs that can take more flow, forward or back (Bellman-Ford with a queue). */
    private long[] residualDistances() {
        List<List<Integer>> out = new ArrayList<>();
        for (int node = 0; node < nodes; node++) {
            out.add(new ArrayList<>());
        }
        for (int arc = 0; arc < arcs.size(); arc++) {
            if (flow[arc] < arcs.get(arc).capacity()) {
                out.get(arcs.get(arc).tail()).add(arc);
            }
            if (flow[arc] > 0) {
                out.get(arcs.get(arc).head()).add(~arc);
            }
        }
        long[] distance = new long[nodes];
        boolean[] queued = new boolean[nodes];
        Arrays.fill(queued, true);
        Deque<Integer> queue = new ArrayDeque<>();
        for (int node = 0; node < nodes; node++) {
            queue.add(node);
        }
        // The bound holds for any distances, so a limit on the work costs at most tightness.
        long work = 100L * nodes * (nodes + 1);
        while (!queue.isEmpty() && work-- > 0) {
            int node = queue.remove();
            queued[node] = false;
            for (int residual : out.get(node)) {
                boolean forward = residual >= 0;
                Arc arc = arcs.get(forward ? residual : ~residual);
                int next = forward ? arc.head() : arc.tail();
                long through = distance[node] + (forward ? arc.cost() : -arc.cost());
                if (through < distance[next]) {
                    distance[next] = through;
                    if (!queued[next]) {
                        queued[next] = true;
                        queue.add(next);
                    }
                }
            }
        }
        return distance;
    }
}
