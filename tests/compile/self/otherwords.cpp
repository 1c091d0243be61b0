constexpr int answer = fortyTwo;
static_assert(answer == 42, "the answer is wrong");
